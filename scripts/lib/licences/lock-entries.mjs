/**
 * A package as the lock file has it.
 *
 * @typedef {object} LockEntry
 * @property {string} folder where it is installed, below the clone's root
 * @property {string} name
 * @property {string} version
 * @property {string | null} licence
 * @property {boolean} shipped whether it is installed with the production dependencies
 * @property {boolean} optional whether it is left out on machines that it does not fit
 */

/**
 * The name that a package is installed by.
 *
 * @param {string} folder such as `node_modules/a/node_modules/@b/c`
 */
export const nameAt = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)

/**
 * The packages of a lock file (version 3), without the project itself.
 *
 * @param {{ packages: Record<string, any> }} lock
 * @returns {LockEntry[]}
 */
export function lockEntries(lock) {
  return Object.entries(lock.packages).flatMap(([folder, entry]) => {
    if (folder === '') return []
    const name = entry.name ?? nameAt(folder)
    const { version = '', license = null, dev = false, devOptional = false, optional = false } = entry
    const licence = typeof license === 'string' ? license : null
    return { folder, name, version, licence, shipped: !dev, optional: optional || devOptional }
  })
}
