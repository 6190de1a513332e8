import { withArticle } from '../language/grammar.ts'

const SINGLE = new Set(['sun', 'sea', 'far side', 'police', 'sky', 'future', 'past'])
const UNCOUNTED = new Set(
  'space magic snow ice rain love money murder bread coffee wine food music fog gold silver time water sand dust weather honey news snow winter summer spring autumn'.split(
    ' ',
  ),
)

/** Whether a noun goes without an article: "love", "snow". */
export const isUncounted = (noun: string): boolean => UNCOUNTED.has(noun.toLowerCase())

/** A noun as one would first mention it: "a library", "the Moon", "snow", "Paris". */
export function firstMention(noun: string): string {
  const lower = noun.toLowerCase()
  if (lower === 'moon') return 'the Moon'
  if (SINGLE.has(lower)) return `the ${lower}`
  if (isUncounted(lower) || /^\p{Lu}\p{Ll}/u.test(noun) || /^[^\p{L}]/u.test(noun)) return noun
  return withArticle(noun)
}
