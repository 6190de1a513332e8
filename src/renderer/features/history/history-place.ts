import { RUN_FILTERS } from '../../../shared/contract/views.ts'
import { placeHref } from '../../routing/route.ts'
import type { RunQuery } from './use-run-pages.ts'

/** Where somebody was in the history: what was asked for, and how far it was scrolled. */
interface HistoryPlace {
  readonly query: RunQuery
  readonly rows: number
  /** CSS pixels. */
  readonly top: number
}

const count = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0)

/**
 * Reads the place of the browser's own history, so that the way back from a show leads to where one was.
 *
 * What was asked for stands in the address, and can be sent to somebody; how far it was scrolled does not.
 */
export function readPlace(): HistoryPlace {
  const words = new URLSearchParams(location.hash.split('?')[1] ?? '')
  const state = history.state as { readonly rows?: unknown; readonly top?: unknown } | null
  return {
    query: { text: words.get('text') ?? '', status: RUN_FILTERS.find((name) => name === words.get('status')) ?? null },
    rows: count(state?.rows),
    top: count(state?.top),
  }
}

/** Keeps the place; nothing where the person has left the history already. */
export function keepPlace({ query, rows, top }: HistoryPlace): void {
  if (!location.hash.startsWith(placeHref('history'))) return
  const words = new URLSearchParams({
    ...(query.text === '' ? {} : { text: query.text }),
    ...(query.status === null ? {} : { status: query.status }),
  })
  const asked = words.size > 0 ? `?${words}` : ''
  history.replaceState({ rows, top }, '', `${placeHref('history')}${asked}`)
}
