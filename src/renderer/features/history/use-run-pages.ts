import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { CommandOutput } from '../../../shared/contract/commands.ts'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import type { RunFilter, RunListRow } from '../../../shared/contract/views.ts'
import { isEnded } from '../../../shared/domain/run.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { countWhere } from '../../view/lists.ts'

const PAGE = 60
/** The most that one answer holds. */
const ANSWER = 1000

export interface RunQuery {
  readonly text: string
  readonly status: RunFilter | null
}

interface Pages {
  /** What was asked for when this came. */
  readonly query: RunQuery | null
  readonly rows: readonly RunListRow[]
  readonly total: number
  readonly next: string | null
  readonly trouble: string | null
}

const NOTHING: Pages = { query: null, rows: [], total: 0, next: null, trouble: null }

type Change =
  | { readonly kind: 'first'; readonly query: RunQuery; readonly page: CommandOutput<'run.list'> }
  | { readonly kind: 'more'; readonly query: RunQuery; readonly page: CommandOutput<'run.list'> }
  | { readonly kind: 'failed'; readonly trouble: string }
  | { readonly kind: 'again' }

function change(pages: Pages, it: Change): Pages {
  switch (it.kind) {
    case 'first':
      return { query: it.query, rows: it.page.runs, total: it.page.total, next: it.page.next, trouble: null }
    case 'more': {
      if (pages.query !== it.query) return pages
      const known = new Set(pages.rows.map(({ runId }) => runId))
      const rows = [...pages.rows, ...it.page.runs.filter(({ runId }) => !known.has(runId))]
      return { ...pages, rows, total: it.page.total, next: it.page.next }
    }
    case 'failed':
      return { ...pages, trouble: it.trouble }
    case 'again':
      return { ...pages, trouble: null }
    default:
      return it satisfies never
  }
}

export interface RunPages extends Pages {
  /** Asks for the next page; nothing where there is none, or it is on its way. */
  readonly more: () => void
  readonly retry: () => void
}

const inputOf = ({ text, status }: RunQuery) => ({
  ...(text.trim() === '' ? {} : { text }),
  ...(status === null ? {} : { status }),
})

/**
 * Runs of all times, a page at a time. What has come stays while something else is asked for; when a run begins or
 * ends, as much as was there is asked for again.
 *
 * @param firstRows how many are wanted at once, at least: as many as were there when one left
 */
export function useRunPages(query: RunQuery, firstRows: number): RunPages {
  const { client } = useAppParts()
  const live = useApp((state) => state.connection.status === 'live')
  const happened = useApp(
    ({ board, deletions }) =>
      `${countWhere(board, () => true)} ${countWhere(board, (run) => isEnded(run.status))} ${deletions}`,
  )
  const [pages, tell] = useReducer(change, NOTHING)
  const reached = useRef(firstRows)
  const asking = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what happened is no input, but a reason to ask again
  useEffect(() => {
    if (!live || pages.trouble !== null) return
    let current = true
    const limit = Math.min(ANSWER, Math.max(PAGE, reached.current))
    client
      .call('run.list', { ...inputOf(query), limit })
      .then((page) => {
        if (!current) return
        reached.current = page.runs.length
        tell({ kind: 'first', query, page })
      })
      .catch((thrown: unknown) => current && tell({ kind: 'failed', trouble: toCallboardError(thrown).message }))
    return () => {
      current = false
    }
  }, [client, live, query, happened, pages.trouble])

  const { next, query: shown } = pages
  const more = useCallback(() => {
    if (next === null || shown === null || asking.current) return
    asking.current = true
    client
      .call('run.list', { ...inputOf(shown), limit: PAGE, page: next })
      .then((page) => {
        reached.current += page.runs.length
        tell({ kind: 'more', query: shown, page })
      })
      .catch((thrown: unknown) => tell({ kind: 'failed', trouble: toCallboardError(thrown).message }))
      .finally(() => {
        asking.current = false
      })
  }, [client, next, shown])

  return { ...pages, more, retry: () => tell({ kind: 'again' }) }
}
