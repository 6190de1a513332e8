import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './project.mjs'

/**
 * A hash of names and contents.
 *
 * @param {readonly string[]} paths files and folders inside the clone; those that are not there are left out
 * @param {readonly string[]} [also] what else decides
 * @returns {string} 64 hexadecimal digits
 */
export function hashOf(paths, also = []) {
  const hash = createHash('sha256')
  for (const text of also) hash.update(`${text}\0`)
  for (const file of paths.flatMap(filesOf).sort()) {
    hash.update(`${relative(root, file).replaceAll('\\', '/')}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** @type {(path: string) => string[]} */
function filesOf(path) {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)],
    )
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOTDIR') return [path]
    if (code === 'ENOENT') return []
    throw error
  }
}

/**
 * A note that a piece of work was done for given inputs.
 *
 * @param {string} file
 */
export function stampAt(file) {
  return {
    /** @type {(hash: string) => boolean} */
    says: (hash) => {
      try {
        return readFileSync(file, 'utf8') === hash
      } catch {
        return false
      }
    },
    /** @type {(hash: string) => void} */
    write: (hash) => {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, hash)
    },
    clear: () => rmSync(file, { force: true }),
  }
}
