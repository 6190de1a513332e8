/** Text as it is compared: without accents, in lower case. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/**
 * How well a text answers what was typed: 0 not at all, higher is better.
 *
 * Every word must occur; words that begin one count more, and so does a text that begins with what was typed.
 */
export function matchWords(text: string, query: string): number {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return 1
  const hay = plain(text)
  let score = hay.startsWith(words.join(' ')) ? 2 : 0
  for (const word of words) {
    const at = hay.indexOf(word)
    if (at === -1) return 0
    score += at === 0 || /[^\p{L}\p{N}]/u.test(hay[at - 1] ?? ' ') ? 2 : 1
  }
  return score
}

/** The best answers, best first; equal ones stay in their order. */
export function bestMatches<T>(all: readonly T[], query: string, textOf: (entry: T) => string, most: number): T[] {
  return all
    .map((entry) => ({ entry, score: matchWords(textOf(entry), query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry)
}
