/**
 * What may come into the clone by `npm ci`, and what of it may run. Each function returns sentences that name the
 * package; none where all is well.
 */
import { nameAt } from './licences/lock-entries.mjs'

/** Why these packages may run a script when they are installed; `allowScripts` of package.json lets them. @type {Readonly<Record<string, string>>} */
const SCRIPTS_ALLOWED = {
  node: 'It brings the Node that all scripts run on: the registry’s package of it for this machine, in the same exact version. That package is the one that is not in the lock file.',
}

const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies']
const EXACT = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/
/** `npm:other@1.2.3` is a registry's package by another name; all else with a colon or slash is an address or a folder. */
const FROM_ELSEWHERE = /^(?!npm:).*[:/]/
const STRONG_HASH = /^sha512-[A-Za-z0-9+/]{86}==$/

/** @type {(entry: any, fields?: readonly string[]) => [name: string, wanted: string][]} */
const wantedOf = (entry, fields = FIELDS) => fields.flatMap((field) => Object.entries(entry[field] ?? {}))

/**
 * That everybody gets the same: each dependency in one exact version.
 *
 * @param {any} manifest package.json
 * @returns {string[]}
 */
export function inexactVersions(manifest) {
  return wantedOf(manifest)
    .filter(([, wanted]) => !EXACT.test(wanted))
    .map(([name, wanted]) => `${name} is wanted as “${wanted}”, which is no exact version.`)
}

/**
 * That the lock file is the one of this package.json.
 *
 * @param {any} manifest package.json
 * @param {any} lock package-lock.json
 * @returns {string[]}
 */
export function lockDiffers(manifest, lock) {
  const root = lock.packages[''] ?? {}
  return FIELDS.flatMap((field) => {
    const [wanted, locked] = [manifest[field] ?? {}, root[field] ?? {}]
    const names = new Set([...Object.keys(wanted), ...Object.keys(locked)])
    return [...names].flatMap((name) => {
      const installed = lock.packages[`node_modules/${name}`]?.version ?? 'nothing'
      const inLock = locked[name] === wanted[name] ? installed : (locked[name] ?? 'not')
      if (inLock === wanted[name]) return []
      return `${name} is ${wanted[name] ?? 'not'} in package.json’s ${field}, and ${inLock} in the lock file.`
    })
  })
}

/**
 * That every package is one of the registry's, known by a strong hash. The registry itself is whichever npm is set to:
 * the lock file names none (`omit-lockfile-registry-resolved`), so what has an address comes from elsewhere.
 *
 * @param {any} lock package-lock.json
 * @returns {string[]}
 */
export function unsureSources(lock) {
  return Object.entries(lock.packages).flatMap(([folder, entry]) => {
    const elsewhere = wantedOf(entry, [...FIELDS, 'peerDependencies'])
      .filter(([, wanted]) => FROM_ELSEWHERE.test(wanted))
      .map(([name, wanted]) => `${folder || 'Callboard'} wants ${name} from “${wanted}”, which is not the registry.`)
    if (folder === '') return elsewhere
    return [
      ...elsewhere,
      ...(STRONG_HASH.test(entry.integrity ?? '') ? [] : [`${folder} has no SHA-512 in the lock file.`]),
      ...(entry.resolved || entry.link
        ? [`${folder} comes from “${entry.resolved ?? 'a link'}”, which is not the registry.`]
        : []),
    ]
  })
}

/**
 * That nothing runs while it is installed, but for what is allowed to, by name and for a reason.
 *
 * @param {any} manifest package.json
 * @param {any} lock package-lock.json
 * @param {Readonly<Record<string, string>>} [reasons]
 * @returns {string[]}
 */
export function unexplainedScripts(manifest, lock, reasons = SCRIPTS_ALLOWED) {
  /** @type {Record<string, boolean>} */
  const decided = manifest.allowScripts ?? {}
  const wanting = Object.entries(lock.packages).flatMap(([folder, { hasInstallScript }]) =>
    folder !== '' && hasInstallScript ? nameAt(folder) : [],
  )
  return [
    ...wanting
      .filter((name) => !Object.hasOwn(decided, name))
      .map(
        (name) =>
          `Installing ${name} would run a script of its own, and allowScripts in package.json does not say whether it may.`,
      ),
    ...Object.keys(decided)
      .filter((name) => decided[name] && !reasons[name])
      .map((name) => `${name} may run a script when it is installed, and nothing says why.`),
    ...Object.keys(reasons)
      .filter((name) => decided[name] !== true)
      .map((name) => `${name} has a reason to run a script, and is not allowed to.`),
  ]
}
