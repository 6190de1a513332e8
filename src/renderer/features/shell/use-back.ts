import { useEffect, useRef, useState } from 'react'
import type { ConnectionState } from '../../../shared/feed-client/types.ts'

/** How long the good news stands, in milliseconds. */
const STANDS_MS = 5000

/** That the line came back just now, and how many events had been missed; null at all other times. */
export function useBack(connection: ConnectionState): { readonly missed: number | null } | null {
  const wasDown = useRef(false)
  const [back, setBack] = useState<{ readonly missed: number | null } | null>(null)
  useEffect(() => {
    if (connection.status === 'reconnecting') {
      wasDown.current = true
      setBack(null)
      return
    }
    if (connection.status !== 'live' || !wasDown.current) return
    wasDown.current = false
    setBack({ missed: connection.missed })
    const timer = setTimeout(() => setBack(null), STANDS_MS)
    return () => clearTimeout(timer)
  }, [connection])
  return back
}
