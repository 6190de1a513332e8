import { existsSync } from 'node:fs'
import { environmentFor, findNode } from './node.mjs'
import { inside, SetupError, say, scriptOf } from './project.mjs'
import { logFile, run } from './run.mjs'
import { hashOf, stampAt } from './stamp.mjs'

const BUILD_TIME = 180_000

const SOURCES = [
  'src',
  'resources',
  'scripts/lib/licences',
  'LICENSE',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'electron.vite.config.ts',
]
const RESULTS = ['main/index.js', 'main/cli.js', 'main/worker.js', 'preload/index.cjs', 'renderer/index.html']

const stamp = stampAt(inside('out', '.callboard-build'))

const wanted = () => hashOf(SOURCES.map((path) => inside(path)))

/** True where `out/` was built from the sources as they are now. */
export const isBuilt = () => stamp.says(wanted()) && RESULTS.every((path) => existsSync(inside('out', path)))

/**
 * Builds main process, preload script and page into `out/`.
 *
 * @throws {SetupError}
 */
export async function build() {
  say('Building…')
  const hash = wanted()
  stamp.clear()
  const node = findNode()
  if (!node) throw new SetupError('there is no Node 24 to build with: remove node_modules and try again')
  const args = [scriptOf('electron-vite', 'electron-vite'), 'build', '--logLevel', 'warn']
  const { ok, why } = await run(node, args, { total: BUILD_TIME, env: environmentFor(node) })
  if (!ok) throw new SetupError(`the build failed (${why}). Details: ${logFile}`)
  stamp.write(hash)
}
