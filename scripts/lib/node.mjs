import { existsSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { inside } from './project.mjs'

/** better-sqlite3 13 and the type stripping that tests rely on need this. */
const MINIMUM = 24

/** True where this very process can run Callboard. */
export const runningOnModernNode = Number.parseInt(process.versions.node, 10) >= MINIMUM

/**
 * A Node that can run Callboard: this one where it is new enough, else the one that npm's `node` package brought.
 *
 * @returns {string | null} the path of an executable; null before anything is installed
 */
export function findNode() {
  if (runningOnModernNode) return process.execPath
  const brought = inside('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(brought) ? brought : null
}

/**
 * The environment in which `node`, and every tool that looks for it, is the Node found above.
 *
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(node) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = [dirname(node), inside('node_modules', '.bin'), process.env[key] ?? '']
  return { ...process.env, [key]: folders.join(delimiter) }
}
