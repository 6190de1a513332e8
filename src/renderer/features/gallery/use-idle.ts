import { useCallback, useEffect, useRef, useState } from 'react'

/** Whether nothing has stirred for `ms` milliseconds, and what to call when something does. */
export function useIdle(ms: number): readonly [idle: boolean, stir: () => void] {
  const [idle, setIdle] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stir = useCallback(() => {
    setIdle(false)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setIdle(true), ms)
  }, [ms])
  useEffect(() => {
    stir()
    return () => clearTimeout(timer.current)
  }, [stir])
  return [idle, stir]
}
