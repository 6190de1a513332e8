import { useState } from 'react'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import { CHARACTERS_DEFAULT } from '../../../shared/show/blueprint.ts'
import { showHref } from '../../routing/route.ts'
import { useAppParts } from '../../state/app-context.ts'

/** What the prompt box holds. `seed` is text while it is typed; empty lets the host choose. */
export interface Pitch {
  readonly prompt: string
  readonly characters: number
  readonly seed: string
  readonly title: string
}

export const EMPTY_PITCH: Pitch = { prompt: '', characters: CHARACTERS_DEFAULT, seed: '', title: '' }

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
    const { prompt, characters, seed, title } = pitch
    const input = {
      prompt,
      characters,
      ...(seed === '' ? {} : { seed: Number(seed) }),
      ...(title === '' ? {} : { title }),
    }
    try {
      const { runId } = await client.call('run.create', { pipeline: 'show-production', input })
      location.hash = showHref(runId)
    } catch (thrown) {
      setError(toCallboardError(thrown).message)
    } finally {
      setBusy(false)
    }
  }

  return { busy, error, clearError: () => setError(null), start }
}
