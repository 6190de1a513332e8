/** More events a second than this are a flood: nobody can follow them. */
const FLOOD_PER_S = 200

/** Time in which what has happened counts for half as much, in milliseconds. */
const HALF_LIFE_MS = 250

/** Watches how much happens. */
export interface Flood {
  /** @param now milliseconds from any fixed point, never less than the last */
  count(events: number, now: number): void
  /** Whether more happens than anybody could follow. A burst, however large it is for a moment, is none. */
  rising(now: number): boolean
}

/**
 * Tells a flood of events from a burst.
 *
 * Events are summed with exponential decay; under a steady rate `r` that sum comes to `r` × half-life / ln 2, which is
 * what it is compared with. What came at once counts for no more than half of a flood.
 */
export function createFlood(): Flood {
  const most = (FLOOD_PER_S * HALF_LIFE_MS) / 1000 / Math.LN2
  let sum = 0
  let at = 0
  const decay = (now: number): void => {
    sum *= 2 ** (-Math.max(0, now - at) / HALF_LIFE_MS)
    at = now
  }
  return {
    count(events, now) {
      decay(now)
      sum += Math.min(events, most / 2)
    },
    rising(now) {
      decay(now)
      return sum > most
    },
  }
}
