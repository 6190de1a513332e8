/**
 * What JSON leaves as it is and a terminal or a reader may not: the second block of control characters, line ends of other
 * alphabets, and marks that turn the direction of what follows.
 */
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** A line of JSON in which nothing is unseen, so that no text can pass for a line of its own, or for another text. */
export const showUnseen = (json: string): string =>
  json.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

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
