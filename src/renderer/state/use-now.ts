import { useEffect, useState } from 'react'
import { useViewing } from './viewing.ts'

/** The time, in epoch milliseconds, told again every `everyMs`; null stops the clock. */
export function useNow(everyMs: number | null): number {
  const { clock } = useViewing()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    if (everyMs === null) return
    const tell = () => setNow(clock.now())
    tell()
    return clock.every(everyMs, tell)
  }, [clock, everyMs])
  return now
}
