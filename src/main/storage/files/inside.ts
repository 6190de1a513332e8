import { realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'

/**
 * Whether a file is below a folder, by its name and, once links are followed, by what it is.
 *
 * For paths that were written down and read again: a damaged or planted one may name any file of the person's. One that
 * is not there is judged by its name alone; whoever opens it will find nothing.
 */
export function isInside(folder: string, file: string): boolean {
  if (!resolve(file).startsWith(resolve(folder) + sep)) return false
  try {
    return realpathSync(file).startsWith(realpathSync(folder) + sep)
  } catch {
    return true
  }
}
