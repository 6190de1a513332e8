import { useMemo } from 'react'
import { isFiltering, type LogFilter, type LogQuery, queryOf } from './log-filter.ts'
import type { LogRows } from './log-rows.ts'
import { useLogRows } from './use-log-rows.ts'

export interface LogQuestions {
  readonly query: LogQuery
  /** Null until the first answer. */
  readonly rows: LogRows | null
  /** Lines of the whole log, whatever the filter; null until known. */
  readonly wholeTotal: number | null
}

interface LogQuestionsOptions {
  readonly runId: string
  readonly filter: LogFilter
  /** Whether the last rows are wanted as they come. */
  readonly tail: boolean
  /** Id of the line to stay at when the filter changes; null for none. */
  readonly near: () => number | null
}

const nowhere = (): null => null

/** Asks for the rows that a filter lets through, and, where it keeps any away, how many there are in all. */
export function useLogQuestions({ runId, filter, tail, near }: LogQuestionsOptions): LogQuestions {
  // A question is the same as long as it reads the same: half a pattern that is typed asks nothing new.
  const asked = JSON.stringify(queryOf(runId, filter))
  const query = useMemo(() => JSON.parse(asked) as LogQuery, [asked])
  const filtering = isFiltering(filter)
  const { clearedTo } = filter
  const wholeQuery = useMemo(
    () => (filtering ? { runId, ...(clearedTo === 0 ? {} : { after: clearedTo }) } : null),
    [runId, filtering, clearedTo],
  )
  const rows = useLogRows(query, runId, { tail, near })
  const whole = useLogRows(wholeQuery, runId, { tail: false, near: nowhere })
  const counted = wholeQuery === null ? rows : whole
  return { query, rows, wholeTotal: counted?.state.known ? counted.state.total : null }
}
