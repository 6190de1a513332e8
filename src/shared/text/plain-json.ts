/**
 * What JSON leaves as it is, and a terminal obeys or reorders a line by: DEL and the second block of control characters, line ends
 * of other alphabets, the byte order mark, and marks that turn the direction of what follows.
 */
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** JSON of the same meaning in which nothing is unseen, so that no text can pass for a line of its own, or for another text. */
export const plainJson = (json: string): string =>
  json.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
