/** How many times faster than it happened. */
export const SPEEDS = [1, 4, 16, 60] as const
export type Speed = (typeof SPEEDS)[number]

/** About how long a whole replay takes at the speed it begins with, in milliseconds. */
const COMFORTABLE_MS = 30_000

/** The speed at which a replay of this length comes closest to a comfortable one. */
export function speedFor(lengthMs: number): Speed {
  const wanted = Math.log(Math.max(1, lengthMs / COMFORTABLE_MS))
  return SPEEDS.reduce((best, speed) =>
    Math.abs(Math.log(speed) - wanted) < Math.abs(Math.log(best) - wanted) ? speed : best,
  )
}
