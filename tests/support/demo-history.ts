import type { CommandInput, CommandOutput } from '../../src/shared/contract/commands.ts'
import { FORECAST_MARKS, type ForecastRun, type RunListRow, type Timing } from '../../src/shared/contract/views.ts'
import { accuracyOf } from '../../src/shared/domain/accuracy.ts'

const HOUR = 3_600_000

const TITLES = [
  'The Glass Orchard',
  'Paper Tigers',
  'Half Past Never',
  'A Field Guide to Ghosts',
  'Kite Season',
  'Dead Letter Office',
  'Orbital Bakery',
  'Undertow',
  'The Quiet Engine',
] as const

/** What a step took in the middle, in seconds, and for how many. */
const STEPS = [
  ['show-generation', 38, 1],
  ['character-seeds', 26, 1],
  ['character-dossier', 33, 6],
  ['portrait', 71, 6],
  ['video', 84, 6],
  ['portrait-grid', 11, 1],
  ['library-poster', 38, 1],
  ['trailer', 63, 1],
] as const

/** From -0.5 to 0.5, scattered and the same at each call. */
const scatter = (index: number): number => {
  const value = Math.sin((index + 1) * 12.9898) * 43_758.5453
  return value - Math.floor(value) - 0.5
}

const titleOf = (index: number): string => {
  const title = TITLES[index % TITLES.length] ?? ''
  return index < TITLES.length ? title : `${title} ${Math.floor(index / TITLES.length) + 1}`
}

const statusOf = (index: number): 'succeeded' | 'failed' | 'cancelled' => {
  if (index % 11 === 5) return 'failed'
  return index % 17 === 3 ? 'cancelled' : 'succeeded'
}

/** Rows of a long history, newest first. */
export const historyRows = (count: number, newest: number): readonly RunListRow[] =>
  Array.from({ length: count }, (_, index) => {
    const status = statusOf(index)
    const at = newest - index * 1.5 * HOUR
    return {
      runId: `h${index}`,
      pipeline: 'show-production',
      title: titleOf(index),
      status,
      percent: status === 'succeeded' ? 100 : 41,
      createdAt: new Date(at - 480_000).toISOString(),
      startedAt: new Date(at - 480_000).toISOString(),
      finishedAt: new Date(at).toISOString(),
      error:
        status === 'failed'
          ? { code: 'DISK_FULL', message: 'The disk is full. Free 174 MB more, then retry.', retryable: true }
          : null,
      cover: index % 4 === 0 ? null : `cover.${index}`,
      workedMs: 420_000 + Math.round(scatter(index) * 240_000),
    }
  })

/** Answers `run.list` from rows, as a host does; its pages are named by where they begin. */
export function pageOf(
  rows: readonly RunListRow[],
  { limit = 200, text = '', status, page = '0' }: CommandInput<'run.list'>,
): CommandOutput<'run.list'> {
  const matching = rows.filter(
    (row) => row.title.toLowerCase().includes(text.trim().toLowerCase()) && (!status || row.status === status),
  )
  const from = Number(page)
  const to = from + limit
  return {
    runs: matching.slice(from, to),
    total: matching.length,
    next: to < matching.length ? String(to) : null,
  }
}

/** How long the steps of some shows took, newest first; every seventh while the machine was busy. */
export const historyTimings = (shows: number, newest: number): readonly Timing[] =>
  Array.from({ length: shows }, (_, show) => show).flatMap((show) =>
    STEPS.flatMap(([step, seconds, count], row) =>
      Array.from({ length: count }, (_, person): Timing => {
        const busy = show % 7 === 3
        const startedAt = newest - (show + 1) * HOUR
        const factor = (1 + scatter(show * 100 + row * 10 + person) * 0.6) * (busy ? 1.5 : 1)
        return {
          id: (shows - show) * 100 - row * 10 - person,
          runId: `h${show}`,
          pipeline: 'show-production',
          step,
          item: count === 1 ? null : `c${person + 1}`,
          attempt: 1,
          outcome: 'succeeded',
          generator: 'builtin',
          queuedAt: startedAt,
          startedAt,
          endedAt: startedAt + Math.round(seconds * 1000 * factor),
          size: null,
          load: busy ? 2.1 : 0.6,
          running: 2,
          runRunning: 2,
        }
      }),
    ),
  )

function forecastRun(index: number, newest: number): ForecastRun {
  const totalMs = 480_000 + Math.round(scatter(index) * 160_000)
  return {
    runId: `h${index}`,
    title: titleOf(index),
    finishedAt: newest - index * HOUR,
    totalMs,
    forecasts: FORECAST_MARKS.map((mark, at) => {
      const cameMs = Math.round(totalMs * (1 - mark))
      const p50Ms = Math.round(cameMs * (1 + scatter(index * 5 + at) * 0.34))
      return {
        mark,
        fraction: mark,
        at: newest,
        elapsedMs: totalMs - cameMs,
        basis: 'history',
        p50Ms,
        p90Ms: Math.round(p50Ms * 1.16),
        rawP90Ms: Math.round(p50Ms * 1.14),
        cameMs,
      }
    }),
  }
}

/** What was foretold of some shows, and what came. */
export function historyForecasts(shows: number, newest: number): CommandOutput<'history.forecasts'> {
  const runs = Array.from({ length: shows }, (_, index) => forecastRun(index, newest))
  return { runs, ...accuracyOf(runs.flatMap(({ forecasts }) => forecasts)) }
}
