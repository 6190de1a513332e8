import { CLARIFIED, EXCEPTIONS, FOR_TOOLS, PERMISSIVE } from './policy.mjs'
import { parseLicence, refusedOf } from './spdx.mjs'

/**
 * A part as it is judged.
 *
 * @typedef {object} Stated
 * @property {string} name
 * @property {string} version
 * @property {string | null} licence as it states it; null where it says nothing
 */

/** Its licence, in SPDX's words. @type {(part: Stated) => string | null} */
export const licenceOf = ({ name, version, licence }) => CLARIFIED[`${name}@${version}`]?.licence ?? licence

/** @type {(name: string, id: string) => boolean} */
const isExcepted = (name, id) => EXCEPTIONS.some(({ licence, parts }) => licence === id && parts.includes(name))

/**
 * What is wrong with a part's licence, in a sentence that names the part.
 *
 * @param {Stated} part
 * @param {{ shipped: boolean }} use whether it is a part of what people get, or a tool that makes it
 * @returns {string | null} null where nothing is
 */
export function troubleWith(part, { shipped }) {
  const name = `${part.name} ${part.version}`
  const stated = licenceOf(part)
  if (!stated) return `${name} does not say which licence it has.`
  const licence = parseLicence(stated)
  if (!licence) return `${name} states a licence that is no SPDX expression: “${stated}”.`
  const allowed = (/** @type {string} */ id) =>
    PERMISSIVE.has(id) || (!shipped && FOR_TOOLS.has(id)) || isExcepted(part.name, id)
  const refused = refusedOf(licence, allowed)
  if (refused.length === 0) return null
  return `${name} is under ${refused.join(' and ')}, which is not on the list of licences that ${shipped ? 'parts' : 'tools'} may have.`
}
