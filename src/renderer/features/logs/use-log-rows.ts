import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useApp, useAppParts } from '../../state/app-context.ts'
import type { LogQuery } from './log-filter.ts'
import { createLogRows, type LogRows } from './log-rows.ts'

/** How often a growing log is asked about, in milliseconds: faster than anybody reads. */
const ASK_EVERY_MS = 120

/** Asks again when lines have been written or the line to the host is up again, and no more often than that. */
function useRefresh(rows: LogRows | null, runId: string, tail: boolean): void {
  const newest = useApp((state) => state.newestLog[runId] ?? 0)
  const live = useApp((state) => state.connection.status === 'live')
  const last = useRef(0)
  const wantsTail = useRef(tail)
  wantsTail.current = tail
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer line is the reason to ask, whatever its id
  useEffect(() => {
    if (!rows || !live) return
    const wait = Math.max(0, last.current + ASK_EVERY_MS - performance.now())
    const timer = setTimeout(() => {
      last.current = performance.now()
      rows.refresh(wantsTail.current)
    }, wait)
    return () => clearTimeout(timer)
  }, [rows, live, newest])
}

export interface LogRowsOptions {
  /** Whether the last rows are wanted as they come. */
  readonly tail: boolean
  /** Id of the line to stay at when the question changes; null for none. */
  readonly near: () => number | null
}

/**
 * The rows of a question, as they come. While a new question has no answer yet, the rows of the one before stand.
 *
 * @param query null where nothing is asked; must be the same object as long as the question is the same
 */
export function useLogRows(query: LogQuery | null, runId: string, { tail, near }: LogRowsOptions): LogRows | null {
  const { client } = useAppParts()
  const [asked, setAsked] = useState<LogRows | null>(null)
  const [shown, setShown] = useState<LogRows | null>(null)
  const nearest = useRef(near)
  nearest.current = near

  useEffect(() => {
    if (!query) {
      setAsked(null)
      setShown(null)
      return
    }
    const rows = createLogRows((input) => client.call('log.window', input), query, nearest.current())
    const stop = rows.subscribe(() => {
      const { known, trouble } = rows.state
      if (known || trouble !== null) setShown(rows)
    })
    setAsked(rows)
    return () => {
      stop()
      rows.close()
    }
  }, [client, query])

  useRefresh(asked, runId, tail)
  useSyncExternalStore(
    (changed) => shown?.subscribe(changed) ?? (() => undefined),
    () => shown?.state,
  )
  return shown
}
