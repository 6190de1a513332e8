import type { Clock } from '../../shared/clock.ts'

const A_MINUTE = 5
const MINUTE_MS = 60_000
const MOST_KINDS = 1000

/**
 * Says of each kind of thing whether it is told once more: five times a minute, so that a flood of one kind does not wash the rest out
 * of a log that is bounded.
 *
 * Answers how many were left untold since the last one that was told; null where this one is not told either.
 */
export function createSparing(clock: Pick<Clock, 'now'>): (kind: string) => number | null {
  const kinds = new Map<string, { readonly since: number; told: number; untold: number }>()
  return (kind) => {
    const now = clock.now()
    const last = kinds.get(kind)
    if (last === undefined || now - last.since >= MINUTE_MS) {
      kinds.delete(kind)
      kinds.set(kind, { since: now, told: 1, untold: 0 })
      if (kinds.size > MOST_KINDS) kinds.delete(kinds.keys().next().value ?? '')
      return last?.untold ?? 0
    }
    if (last.told >= A_MINUTE) {
      last.untold += 1
      return null
    }
    last.told += 1
    return 0
  }
}
