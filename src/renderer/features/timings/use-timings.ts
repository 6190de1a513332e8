import { useEffect, useState } from 'react'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import type { Timing } from '../../../shared/contract/views.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'

/** How many attempts are looked back on: about a hundred shows of six. */
const ATTEMPTS = 2400

/** What is known of how long a pipeline's attempts took. */
export type Timings =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly timings: readonly Timing[] }
  | { readonly status: 'failed'; readonly reason: string; readonly retry: () => void }

/** The latest attempts of a pipeline that succeeded, newest first; asked for once the line is up. */
export function useTimings(pipeline: string): Timings {
  const { client } = useAppParts()
  const live = useApp((state) => state.connection.status === 'live')
  const [known, setKnown] = useState<Timings>({ status: 'loading' })
  const wanted = live && known.status === 'loading'
  useEffect(() => {
    if (!wanted) return
    let current = true
    client
      .call('history.timings', { pipeline, outcome: 'succeeded', limit: ATTEMPTS })
      .then(({ timings }) => current && setKnown({ status: 'ready', timings }))
      .catch((thrown: unknown) => {
        const { message } = toCallboardError(thrown)
        if (current) setKnown({ status: 'failed', reason: message, retry: () => setKnown({ status: 'loading' }) })
      })
    return () => {
      current = false
    }
  }, [client, pipeline, wanted])
  return known
}
