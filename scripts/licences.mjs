/**
 * Lists what Callboard holds of others, as the About screen does: `npm run --silent licences [-- text NAME]`.
 *
 * The list is made by the build, which knows what the page's bundle holds; see `scripts/lib/licences`.
 */
import { readFileSync } from 'node:fs'
import { inside, say } from './lib/project.mjs'

/** @type {{ parts: { name: string, version: string, licence: string, within: string | null, text: number }[], texts: string[] }} */
const { parts, texts } = JSON.parse(readFileSync(inside('out', 'renderer', 'licences.json'), 'utf8'))
const [word, name, ...more] = process.argv.slice(2)

if (word === undefined) {
  for (const { name, version, licence, within } of parts) {
    console.log([name, version, licence, within ?? ''].join('\t').trimEnd())
  }
} else if (word === 'text' && name !== undefined && more.length === 0) {
  const found = parts.filter((part) => part.name === name)
  if (found.length === 0) say(`There is no part “${name}”.`)
  if (found.length === 0) process.exitCode = 1
  for (const { text } of found) console.log(texts[text])
} else {
  say('It takes nothing, or `text` and the name of a part.')
  process.exitCode = 2
}
