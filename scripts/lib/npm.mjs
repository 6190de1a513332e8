import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * How to run npm: the one that runs us, else the one beside this Node, else the one on the path.
 *
 * As a script under Node wherever possible: `npm.cmd` needs a shell, and shells need quoting.
 *
 * @returns {{ command: string, args: readonly string[], shell: boolean }}
 */
export function npmCommand() {
  const script = [process.env.npm_execpath, ...besideNode()].find(
    (path) => path !== undefined && basename(path) === 'npm-cli.js' && existsSync(path),
  )
  if (script) return { command: process.env.npm_node_execpath ?? process.execPath, args: [script], shell: false }
  return { command: 'npm', args: [], shell: process.platform === 'win32' }
}

/** @returns {string[]} */
function besideNode() {
  const folder = dirname(process.execPath)
  const cli = ['node_modules', 'npm', 'bin', 'npm-cli.js']
  return [join(folder, ...cli), join(folder, '..', 'lib', ...cli)]
}
