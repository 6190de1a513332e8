import type { Clock } from '../../shared/clock.ts'

const PER_MINUTE = 5
const MINUTE_MS = 60_000
const REFUSED_FOR_MS = 30_000
const MOST_ADDRESSES = 1000

/** Failed attempts to come in, by address: five within a minute, and the address is refused for 30 s. */
export interface Failures {
  tooMany(address: string): boolean
  note(address: string): 'invalid'
}

export function createFailures(clock: Clock): Failures {
  const failures = new Map<string, readonly number[]>()

  return {
    tooMany(address) {
      const times = failures.get(address) ?? []
      const [first, last] = [times.at(-PER_MINUTE), times.at(-1)]
      if (first === undefined || last === undefined) return false
      // Among themselves, not before now: else the first would be forgotten while the address is still refused.
      return last - first < MINUTE_MS && clock.now() - last < REFUSED_FOR_MS
    },
    note(address) {
      failures.set(address, [...(failures.get(address) ?? []), clock.now()].slice(-PER_MINUTE))
      if (failures.size > MOST_ADDRESSES) failures.delete(failures.keys().next().value ?? '')
      return 'invalid'
    },
  }
}
