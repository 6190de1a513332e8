import { useEffect, useState } from 'react'
import type { EtaValue } from '../../../shared/contract/feed-messages.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { inputOf, type Pitch } from './pitch.ts'

/** How long typing has to rest before the host is asked, in milliseconds. */
const RESTS_MS = 350

/** How long a pitch would take if it were produced now; null where there is nothing to ask about, or no answer. */
export function useEstimate(pitch: Pitch): EtaValue | null {
  const { client } = useAppParts()
  const live = useApp((state) => state.connection.status === 'live')
  const [estimate, setEstimate] = useState<EtaValue | null>(null)
  const asks = live && pitch.prompt.trim() !== ''
  useEffect(() => {
    if (!asks) {
      setEstimate(null)
      return
    }
    let current = true
    const timer = setTimeout(() => {
      client
        .call('run.estimate', { pipeline: 'show-production', input: inputOf(pitch) })
        .then((value) => current && setEstimate(value))
        // A pitch that cannot be produced is told of when it is tried; until then there is just no estimate.
        .catch(() => current && setEstimate(null))
    }, RESTS_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [client, asks, pitch])
  return estimate
}
