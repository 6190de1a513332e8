import { plural } from './plural.ts'

/** From this many tries on the host is more likely stopped than busy. */
const LONG_FROM = 6

/**
 * What is said while the line is down.
 *
 * @param untilNextMs milliseconds until the next try; at or below 0 while one is under way
 */
export function reconnectingWords(
  attempt: number,
  untilNextMs: number,
): { readonly short: string; readonly full: string } {
  const short =
    attempt >= LONG_FROM ? 'Reconnecting… Is Callboard still running?' : 'Reconnecting… What you see may be old.'
  const seconds = Math.ceil(untilNextMs / 1000)
  return { short, full: seconds > 0 ? `${short} Next try in ${seconds} s.` : short }
}

/** What is said when the line is up again. A board that was fetched anew is complete as well, but nothing was counted. */
export function backWords(missed: number | null): string {
  if (missed === null) return 'Back, and up to date'
  return missed === 0 ? 'Back, nothing missed' : `Back, nothing missed (${plural(missed, 'event')})`
}
