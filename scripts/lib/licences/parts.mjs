import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inside } from '../project.mjs'
import { billOfMaterials } from './bill-of-materials.mjs'
import { INSIDE } from './inside.mjs'
import { licenceOf } from './judge.mjs'
import { lockEntries } from './lock-entries.mjs'
import { ownText, usualText } from './texts.mjs'

/** What the packaged app runs on; no production dependency, since only the packaged app has it. */
const RUNTIME = ['electron']

/**
 * One part of Callboard that others made.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {string} version empty where it has none of its own
 * @property {string | null} licence in SPDX's words; null where it says nothing
 * @property {string | null} within the package whose binary it is in; null for a package
 * @property {string | null} home where it comes from
 * @property {string | null} text of its licence
 */

/**
 * All that is shipped and that others made, as it is installed here: production packages, what the page's bundle holds
 * of others, what the app runs on, and what is inside their binaries.
 *
 * @param {readonly string[]} bundled folders of packages, below the clone's root
 * @returns {Part[]} by name
 */
export function shippedParts(bundled) {
  const entries = lockEntries(JSON.parse(readFileSync(inside('package-lock.json'), 'utf8')))
  const wanted = new Set([...bundled, ...RUNTIME.map((name) => `node_modules/${name}`)])
  // A package of another machine is not here, and is no part of what is made here.
  const installed = entries.filter(
    ({ folder, shipped }) => (shipped || wanted.has(folder)) && existsSync(inside(folder)),
  )
  const parts = installed.flatMap((entry) => [packagePart(entry), ...innerParts(entry)])
  return unique(parts).sort(
    (a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.version, b.version),
  )
}

/** @type {(entry: import('./lock-entries.mjs').LockEntry) => Part} */
function packagePart(entry) {
  const { folder, name, version } = entry
  const told = JSON.parse(readFileSync(inside(folder, 'package.json'), 'utf8'))
  const licence = licenceOf(entry)
  return {
    name,
    version,
    licence,
    within: null,
    home: homeOf(told),
    // Binaries are packages beside the one whose text they are under.
    text: ownText(inside(folder)) ?? siblingText(name) ?? usualText(licence ?? '', authorOf(told)),
  }
}

/** @type {(entry: import('./lock-entries.mjs').LockEntry) => Part[]} */
function innerParts({ folder, name: within }) {
  const named = (INSIDE[within] ?? []).map(({ name, licence, notice, home }) => {
    return { name, version: '', licence, within, home, text: usualText(licence, notice) }
  })
  const listed = billOfMaterials(inside(folder)).map((inner) => {
    return { ...inner, within, text: usualText(inner.licence ?? '') }
  })
  return [...named, ...listed]
}

/** Of `@scope/name-linux-x64-gnu`, the text of `@scope/name`. @type {(name: string) => string | null} */
function siblingText(name) {
  const sibling = /^(@[^/]+\/[^/]+?)-(?:linux|darwin|win32|android|freebsd)/.exec(name)?.[1]
  const folder = sibling && inside('node_modules', sibling)
  return folder && existsSync(join(folder, 'package.json')) ? ownText(folder) : null
}

/** @type {(told: any) => string | null} */
function homeOf({ homepage, repository }) {
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url)
  if (typeof address !== 'string') return null
  const plain = address
    .replace(/^git\+/, '')
    .replace(/^(?:ssh:\/\/)?git@([^:/]+)[:/]/, 'https://$1/')
    .replace(/^ssh:/, 'https:')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '')
  if (/^[\w.-]+\/[\w.-]+$/.test(plain)) return `https://github.com/${plain}`
  return plain.startsWith('http') ? plain : null
}

/** @type {(told: any) => string | undefined} */
function authorOf({ author }) {
  const name = typeof author === 'string' ? author : author?.name
  return name ? `Copyright (c) ${name}` : undefined
}

/** The same package may be installed in several places. @type {(parts: Part[]) => Part[]} */
const unique = (parts) => [
  ...new Map(parts.map((part) => [`${part.name}@${part.version}|${part.within}`, part])).values(),
]

/** @type {(a: string, b: string) => number} */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
