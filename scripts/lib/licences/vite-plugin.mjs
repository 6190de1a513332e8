import { globSync, readFileSync } from 'node:fs'
import { inside } from '../project.mjs'
import { troubleWith } from './judge.mjs'
import { listFile } from './list-file.mjs'
import { shippedParts } from './parts.mjs'

const FILE = 'licences.json'

/**
 * Writes `licences.json` beside the page: every part that is shipped, with its licence and the licence's text.
 *
 * What the bundle holds of others is read off the bundle itself, so that it is listed whichever kind of dependency it
 * is. A part without a clear licence, or with one that is not on our list, fails the build.
 *
 * @returns {import('vite').Plugin}
 */
export function licenceList() {
  return {
    name: 'callboard:licences',
    generateBundle(_options, bundle) {
      const bundled = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : file.originalFileNames,
      )
      const folders = [...bundled.flatMap(packageFolder), ...styledWith()]
      this.emitFile({ type: 'asset', fileName: FILE, source: contents(folders) })
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${FILE}`, (_request, response) => {
        response.setHeader('content-type', 'application/json')
        // Nothing is bundled yet: the list is of what the program itself stands on.
        response.end(contents([]))
      })
    },
  }
}

/** @param {readonly string[]} folders of what is bundled, below the clone's root */
function contents(folders) {
  const parts = shippedParts(folders)
  const trouble = parts.flatMap((part) => [
    ...(troubleWith(part, { shipped: true }) ?? []),
    ...(part.text === null ? [`There is no text of the licence of ${part.name} ${part.version}.`] : []),
  ])
  if (trouble.length > 0) throw new Error(trouble.join('\n'))
  return JSON.stringify(listFile(parts, readFileSync(inside('LICENSE'), 'utf8').trim()))
}

/** What our style sheets import: they are no modules of the bundle, so that it is read off themselves. */
function styledWith() {
  const sheets = globSync('src/renderer/**/*.css', { cwd: inside() })
  const imports = sheets.flatMap(
    (sheet) => readFileSync(inside(sheet), 'utf8').match(/(?<=^@import ')[^.'][^']*/gm) ?? [],
  )
  return imports.map((from) => `node_modules/${from.split('/', from.startsWith('@') ? 2 : 1).join('/')}`)
}

/** The folder of the package that a file belongs to, below the clone's root. @type {(file: string) => string[]} */
function packageFolder(file) {
  const path = file.replaceAll('\\', '/').replace(/^\0/, '')
  const found = /^(.*\/|)(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)
  if (!found) return []
  const [, before = '', folder = ''] = found
  const root = `${inside().replaceAll('\\', '/')}/`
  return [`${before.startsWith(root) ? before.slice(root.length) : ''}${folder}`]
}
