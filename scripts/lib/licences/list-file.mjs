/**
 * What the About screen reads: each text once, and by its number which part has it.
 *
 * @param {readonly import('./parts.mjs').Part[]} parts
 */
export function listFile(parts) {
  /** @type {string[]} */
  const texts = []
  /** @type {(text: string) => number} */
  const numberOf = (text) => {
    const known = texts.indexOf(text)
    return known >= 0 ? known : texts.push(text) - 1
  }
  return {
    parts: parts.map(({ text, ...part }) => ({ ...part, text: text === null ? null : numberOf(text) })),
    texts,
  }
}
