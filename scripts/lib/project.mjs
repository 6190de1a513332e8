import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A path inside the clone. @type {(...parts: string[]) => string} */
export const inside = (...parts) => join(root, ...parts)

/** Tells the person one line. On stderr: stdout belongs to the program that runs afterwards. @type {(line: string) => void} */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * The script behind a package's command, so that it runs on the Node of our choice without a shell.
 *
 * @param {string} packageName
 * @param {string} command the name under `bin`
 * @returns {string} an absolute path
 */
export function scriptOf(packageName, command) {
  const folder = inside('node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** A failure to tell the person in one line, with what to do about it; anything else thrown is a fault of ours. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError'
}
