import { useEffect, useMemo, useState } from 'react'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import type { CallboardEvent } from '../../../shared/domain/event.ts'
import type { Run } from '../../../shared/domain/run.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'

/** What is known of how a run went. */
export interface RunStory {
  /** All events up to the run as it is shown; empty until they have come. */
  readonly events: readonly CallboardEvent[]
  /** Why they could not be had; null where they could, or still may. */
  readonly trouble: string | null
  readonly retry: () => void
}

/**
 * The events of a run, asked for once and then kept up with: each change of the run asks for what is new alone.
 *
 * In a replay only those count that have happened by then.
 */
export function useRunStory(run: Run): RunStory {
  const { client } = useAppParts()
  const live = useApp((state) => state.connection.status === 'live')
  const [events, setEvents] = useState<readonly CallboardEvent[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const reached = events.at(-1)?.seq ?? 0
  const behind = live && trouble === null && run.seq > reached

  useEffect(() => {
    if (!behind) return
    let current = true
    client
      .call('run.events', { runId: run.id, since: reached })
      .then((answer) => current && setEvents((before) => [...before, ...answer.events]))
      .catch((thrown: unknown) => current && setTrouble(toCallboardError(thrown).message))
    return () => {
      current = false
    }
  }, [client, run.id, reached, behind])

  const shown = useMemo(
    () => (reached <= run.seq ? events : events.filter((event) => event.seq <= run.seq)),
    [events, reached, run.seq],
  )
  return { events: shown, trouble, retry: () => setTrouble(null) }
}
