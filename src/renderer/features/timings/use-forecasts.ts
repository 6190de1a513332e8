import { useEffect, useState } from 'react'
import type { CommandOutput } from '../../../shared/contract/commands.ts'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'

type Answer = CommandOutput<'history.forecasts'>

/** How good the estimates of earlier runs were, as far as it is known here. */
export type Forecasts =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly answer: Answer }
  | { readonly status: 'failed'; readonly reason: string }

/** What was foretold of the latest runs of a pipeline, and what came; asked for once the line is up. */
export function useForecasts(pipeline: string): Forecasts {
  const { client } = useAppParts()
  const live = useApp((state) => state.connection.status === 'live')
  const [known, setKnown] = useState<Forecasts>({ status: 'loading' })
  const wanted = live && known.status === 'loading'
  useEffect(() => {
    if (!wanted) return
    let current = true
    client
      .call('history.forecasts', { pipeline })
      .then((answer) => current && setKnown({ status: 'ready', answer }))
      .catch((thrown: unknown) => current && setKnown({ status: 'failed', reason: toCallboardError(thrown).message }))
    return () => {
      current = false
    }
  }, [client, pipeline, wanted])
  return known
}
