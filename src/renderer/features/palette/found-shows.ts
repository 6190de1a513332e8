import type { LiveProgress } from '../../../shared/domain/live.ts'
import { percentOf, runFraction } from '../../../shared/domain/progress.ts'
import type { Board, Run } from '../../../shared/domain/run.ts'
import type { FeedClient } from '../../../shared/feed-client/types.ts'
import { runName } from '../../view/run-words.ts'
import { bestMatches } from './match-words.ts'

/** A show as the palette lists it. */
export interface FoundShow {
  readonly runId: string
  readonly title: string
  /** How it stands, in a word or two. */
  readonly standing: string
}

export const MOST_SHOWS = 7

const STANDING: Readonly<Record<string, string>> = {
  succeeded: 'finished',
  failed: 'failed',
  cancelled: 'cancelled',
  paused: 'paused',
}

const standingOf = (status: string, percent: number): string => STANDING[status] ?? `in production, ${percent} %`

const ofRun = (run: Run, live: LiveProgress): FoundShow => ({
  runId: run.id,
  title: runName(run),
  standing: standingOf(run.status, percentOf(runFraction(run, live))),
})

/** The shows that the page knows itself, best first; the newest first where nothing is typed. */
export function showsOf(board: Board, live: LiveProgress, query: string): FoundShow[] {
  const runs = Object.values(board.runs).sort((a, b) => b.createdAt - a.createdAt)
  return bestMatches(runs, query, runName, MOST_SHOWS).map((run) => ofRun(run, live))
}

/** Also those that only the host still has. */
export async function askForShows(client: FeedClient, text: string): Promise<readonly FoundShow[]> {
  const { runs } = await client.call('run.list', { text, limit: MOST_SHOWS })
  return runs.map(({ runId, title, status, percent }) => ({ runId, title, standing: standingOf(status, percent) }))
}

/** Both, each once. */
export function joinShows(known: readonly FoundShow[], found: readonly FoundShow[] | null): readonly FoundShow[] {
  const ids = new Set(known.map(({ runId }) => runId))
  return [...known, ...(found ?? []).filter(({ runId }) => !ids.has(runId))].slice(0, MOST_SHOWS)
}
