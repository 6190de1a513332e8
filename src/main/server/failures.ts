import type { Clock } from '../../shared/clock.ts'

const PER_MINUTE = 5
const REFUSED_FOR_MS = 30_000
const MOST_ADDRESSES = 1000

/** Failed attempts to come in, by address: five within a minute, and the address is refused for 30 s. */
export interface Failures {
  tooMany(address: string): boolean
  note(address: string): 'invalid'
}

export function createFailures(clock: Clock): Failures {
  const failures = new Map<string, readonly number[]>()

  const recent = (address: string): readonly number[] => {
    const since = clock.now() - 60_000
    return (failures.get(address) ?? []).filter((at) => at > since)
  }

  return {
    tooMany(address) {
      const times = recent(address)
      const last = times.at(-1)
      return times.length >= PER_MINUTE && last !== undefined && clock.now() - last < REFUSED_FOR_MS
    },
    note(address) {
      failures.set(address, [...recent(address), clock.now()].slice(-PER_MINUTE))
      if (failures.size > MOST_ADDRESSES) failures.delete(failures.keys().next().value ?? '')
      return 'invalid'
    },
  }
}
