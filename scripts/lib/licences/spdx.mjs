/**
 * A licence as its part states it: one identifier, or how several go together.
 *
 * @typedef {{ id: string } | { all: Licence[] } | { any: Licence[] }} Licence
 */

/**
 * Reads an SPDX licence expression (https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/).
 *
 * `AND` binds closer than `OR`; `WITH` makes one name of a licence and its exception. A slash, as older Rust packages
 * write it, is an `OR`.
 *
 * @param {string} expression
 * @returns {Licence | null} null where it is no such expression
 */
export function parseLicence(expression) {
  const tokens = expression.replaceAll('/', ' OR ').match(/[()]|[A-Za-z0-9.+:-]+|\S/g) ?? []
  let at = 0
  const accept = (/** @type {string} */ token) => tokens[at] === token && Boolean(++at)

  /** @returns {Licence | null} */
  function any() {
    return list('OR', 'any', all)
  }

  /** @returns {Licence | null} */
  function all() {
    return list('AND', 'all', one)
  }

  /** @type {(joint: string, kind: 'any' | 'all', read: () => Licence | null) => Licence | null} */
  function list(joint, kind, read) {
    const parts = [read()]
    while (accept(joint)) parts.push(read())
    const known = parts.filter((part) => part !== null)
    if (known.length < parts.length) return null
    return known.length === 1 ? (known[0] ?? null) : /** @type {Licence} */ ({ [kind]: known })
  }

  /** @returns {Licence | null} */
  function one() {
    if (accept('(')) {
      const inner = any()
      return accept(')') ? inner : null
    }
    const id = tokens[at] ?? ''
    if (!/^[A-Za-z0-9][A-Za-z0-9.+:-]*$/.test(id) || JOINTS.has(id)) return null
    at += 1
    if (!accept('WITH')) return { id }
    const exception = tokens[at++] ?? ''
    return exception === '' || JOINTS.has(exception) ? null : { id: `${id} WITH ${exception}` }
  }

  const licence = any()
  return at === tokens.length ? licence : null
}

const JOINTS = new Set(['AND', 'OR', 'WITH', '(', ')'])

/**
 * What of a licence stands in the way of its part: nothing where one may choose identifiers that are all allowed.
 *
 * @param {Licence} licence
 * @param {(id: string) => boolean} allowed
 * @returns {string[]} the identifiers that are not allowed, of the choice with the fewest of them
 */
export function refusedOf(licence, allowed) {
  if ('id' in licence) return allowed(licence.id) ? [] : [licence.id]
  if ('all' in licence) return licence.all.flatMap((part) => refusedOf(part, allowed))
  const choices = licence.any.map((part) => refusedOf(part, allowed))
  return choices.reduce((best, choice) => (choice.length < best.length ? choice : best))
}

/**
 * All identifiers in a licence, in their order, each once.
 *
 * @param {Licence} licence
 * @returns {string[]}
 */
export function idsOf(licence) {
  if ('id' in licence) return [licence.id]
  return [...new Set(('all' in licence ? licence.all : licence.any).flatMap(idsOf))]
}
