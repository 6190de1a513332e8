import type { LiveProgress } from '../../../shared/domain/live.ts'
import { percentOf, runFraction } from '../../../shared/domain/progress.ts'
import { type Board, isEnded, type Run } from '../../../shared/domain/run.ts'

export type ShowState = 'working' | 'paused' | 'failed'

/** A show as the tray names it. */
export interface ShowStatus {
  readonly runId: string
  readonly title: string
  readonly state: ShowState
  /** Whether another program moves it on, so that it cannot be paused here. */
  readonly reported: boolean
  /** 0..1 */
  readonly fraction: number
  readonly percent: number
  /** For example "about 4 min"; empty where nothing is known. */
  readonly eta: string
}

/** What the desktop shows of all productions together. */
export interface DesktopStatus {
  /** Those that work first, then those that need the person, then those that wait; the newest first in each. */
  readonly shows: readonly ShowStatus[]
  /** What the whole looks like: work before failure before rest. */
  readonly state: ShowState | 'idle'
  /** 0..1 over the shows that decide the state; null where there is nothing to show. */
  readonly fraction: number | null
  /** Whether a bar is drawn as normal, as failed or as paused. */
  readonly mode: 'none' | 'normal' | 'error' | 'paused'
  /** One line for the tray, for example "The Lunar Job, 56 %, about 4 min". */
  readonly text: string
}

export interface StatusInput {
  readonly board: Board
  readonly live: LiveProgress
  /** Estimates in words, by run id. */
  readonly eta: (run: Run) => string
  /** When the person last looked at the window, in epoch milliseconds; what failed before is known to them. */
  readonly seenAt: number
}

/** Windows cuts a tray's words off after so many. */
const LONGEST_TEXT = 127
const NAME = 'Callboard'

function stateOf(run: Run, seenAt: number): ShowState | null {
  if (run.status === 'failed') return (run.completedAt ?? 0) > seenAt ? 'failed' : null
  if (isEnded(run.status)) return null
  return run.status === 'paused' ? 'paused' : 'working'
}

const hasFailed = (run: Run): boolean => run.steps.some((step) => step.counts.failed > 0)

const RANK: Readonly<Record<ShowState, number>> = { working: 0, failed: 1, paused: 2 }

const shorten = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : text

function lineOf({ title, percent, eta, state }: ShowStatus): string {
  if (state === 'failed') return `${title} has failed`
  const rest = [`${percent} %`, state === 'paused' ? 'paused' : eta].filter((part) => part !== '')
  return `${title}, ${rest.join(', ')}`
}

function textOf(shows: readonly ShowStatus[], percent: number): string {
  const [current] = shows
  if (!current) return NAME
  if (shows.length === 1) return shorten(lineOf(current))
  return shorten(`${shows.length} shows, ${percent} %\n${lineOf(current)}`)
}

/** What the desktop shows of a board. Pure. */
export function desktopStatus({ board, live, eta, seenAt }: StatusInput): DesktopStatus {
  const runs = Object.values(board.runs).flatMap((run) => {
    const state = stateOf(run, seenAt)
    return state ? [{ run, state }] : []
  })
  runs.sort((a, b) => RANK[a.state] - RANK[b.state] || b.run.createdAt - a.run.createdAt)
  const shows = runs.map(({ run, state }): ShowStatus => {
    const fraction = runFraction(run, live)
    return {
      runId: run.id,
      title: run.title,
      state,
      reported: run.origin === 'report',
      fraction,
      percent: percentOf(fraction),
      eta: state === 'working' ? eta(run) : '',
    }
  })
  const state = shows[0]?.state ?? 'idle'
  const deciding = shows.filter((show) => show.state === state)
  const sum = deciding.reduce((total, show) => total + show.fraction, 0)
  const fraction = deciding.length > 0 ? sum / deciding.length : null
  const troubled = runs.some((each) => each.state === 'failed' || (each.state === 'working' && hasFailed(each.run)))
  const calm = state === 'paused' ? 'paused' : 'normal'
  const mode = state === 'idle' ? 'none' : troubled ? 'error' : calm
  return { shows, state, fraction, mode, text: textOf(shows, percentOf(fraction ?? 0)) }
}
