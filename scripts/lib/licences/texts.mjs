import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inside } from '../project.mjs'
import { PERMISSIVE } from './policy.mjs'
import { idsOf, parseLicence } from './spdx.mjs'

/** Names of files that hold a licence or what it wants to be said with it, of programs that are no data about one. */
const LICENCE_FILE =
  /^(?:un)?licen[cs]e(?:[-.].*)?$|^copying(?:\..*)?$|^notice(?:\..*)?$|^copyright.*\.(?:txt|md)$|^ofl(?:\..*)?$/i
const DATA_FILE = /\.(?:json|js|ts|html)$/i

/**
 * The licence's text as a package brings it; several files, one after the other.
 *
 * @param {string} folder of the package
 * @returns {string | null} null where it brings none
 */
export function ownText(folder) {
  const files = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name) && !DATA_FILE.test(name))
    .sort()
  if (files.length === 0) return null
  return files.map((name) => tidy(readFileSync(join(folder, name), 'utf8'))).join(`\n\n${'-'.repeat(60)}\n\n`)
}

/**
 * The usual text of a licence, for parts that come without a file of their own.
 *
 * Of several to choose from it is the first that we know; of several that hold together it is all of them.
 *
 * @param {string} licence in SPDX's words
 * @param {string} [notice] whose work it is
 * @returns {string | null} null where we have no such text
 */
export function usualText(licence, notice) {
  const parsed = parseLicence(licence)
  if (!parsed) return null
  const all = idsOf(parsed).filter((id) => existsSync(fileOf(id)))
  const taken = 'any' in parsed ? all.filter((id) => PERMISSIVE.has(id)).slice(0, 1) : all
  if (taken.length === 0) return null
  const texts = taken.map((id) => tidy(readFileSync(fileOf(id), 'utf8')))
  return [...(notice ? [notice] : []), ...texts].join('\n\n')
}

/** @type {(id: string) => string} */
const fileOf = (id) => inside('resources', 'licences', `${id}.txt`)

/** Line ends of one kind, no byte order mark, nothing invisible at the ends. @type {(text: string) => string} */
const tidy = (text) =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\s+$/g, '')
