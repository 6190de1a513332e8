import { useState } from 'react'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import { showHref } from '../../routing/route.ts'
import { useAppParts } from '../../state/app-context.ts'
import { inputOf, type Pitch } from './pitch.ts'

export interface Produce {
  readonly busy: boolean
  /** Why the last try was refused, in words; null where there is nothing to say. */
  readonly error: string | null
  readonly clearError: () => void
  readonly start: (pitch: Pitch) => Promise<void>
}

/** Starts a production and goes to it. What the host refuses stands in `error`, and what was typed stays. */
export function useProduce(): Produce {
  const { client, bridge } = useAppParts()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function start(pitch: Pitch): Promise<void> {
    if (busy) return
    bridge.prepareNotices()
    setBusy(true)
    setError(null)
    try {
      const { runId } = await client.call('run.create', { pipeline: 'show-production', input: inputOf(pitch) })
      location.hash = showHref(runId)
    } catch (thrown) {
      setError(toCallboardError(thrown).message)
    } finally {
      setBusy(false)
    }
  }

  return { busy, error, clearError: () => setError(null), start }
}
