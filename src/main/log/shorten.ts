/** Most of one text that the log keeps, in UTF-16 code units. */
const LONGEST = 8192
/** No secret is longer than this, however it is written down. */
const LONGEST_SECRET = 400

/** A text that the log can keep. It is cut between two words, so that no half of a secret is left, which nobody would recognize. */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text
  const kept = text.slice(0, LONGEST)
  const end = kept.slice(-LONGEST_SECRET).search(/\S*$/)
  return `${kept.slice(0, LONGEST - LONGEST_SECRET + end)}… (${text.length} characters)`
}
