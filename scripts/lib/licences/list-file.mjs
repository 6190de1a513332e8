/**
 * What the About screen reads: each text once, and by its number which part has it.
 *
 * @param {readonly import('./parts.mjs').Part[]} parts
 * @param {string} own the text of Callboard's own licence
 */
export function listFile(parts, own) {
  /** @type {string[]} */
  const texts = []
  /** @type {(text: string) => number} */
  const numberOf = (text) => {
    const known = texts.indexOf(text)
    return known >= 0 ? known : texts.push(text) - 1
  }
  return {
    own: numberOf(own),
    parts: parts.map(({ text, ...part }) => ({ ...part, text: text === null ? null : numberOf(text) })),
    texts,
  }
}
