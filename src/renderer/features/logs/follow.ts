/**
 * Whether the newest line is kept in sight: `paused` by scrolling up, until the end is reached again; `off` by hand,
 * until it is switched on again.
 */
export type Follow = 'on' | 'paused' | 'off'

/** A pixel of slack: browsers scroll by parts of one. */
const SLACK = 2

/** After a person has scrolled from `before` to `top`; `end` is as far as it goes. */
export function followAfterScroll(follow: Follow, top: number, before: number, end: number): Follow {
  if (follow === 'on' && top < before && top < end - SLACK) return 'paused'
  return follow === 'paused' && top >= end - SLACK ? 'on' : follow
}

/** "1 new line", "12 new lines", "12,345 new lines". */
export const newLinesWords = (count: number): string =>
  count === 1 ? '1 new line' : `${count.toLocaleString('en-GB')} new lines`
