/** Longest text or pattern that a search takes, in UTF-16 code units. */
export const FIND_MAX = 500

/**
 * A regular expression as a person types it: any case, and by whole characters where that can be read so.
 *
 * JavaScript's `u` flag refuses harmless escapes such as `\-`; what it refuses is read the older, lenient way.
 *
 * @throws SyntaxError where it is no regular expression either way
 */
export function compilePattern(source: string): RegExp {
  try {
    return new RegExp(source, 'giu')
  } catch {
    return new RegExp(source, 'gi')
  }
}

/** What is wrong with a pattern, in a few words; null where nothing is. */
export function patternFault(source: string): string | null {
  try {
    compilePattern(source)
    return null
  } catch (thrown) {
    // "Invalid regular expression: /(/gi: Unterminated group": the person knows the first two parts.
    return thrown instanceof Error ? (thrown.message.split(': ').at(-1) ?? thrown.message) : String(thrown)
  }
}
