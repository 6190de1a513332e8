import type { CallboardEvent } from '../../../shared/domain/event.ts'
import { isEnded, type Run } from '../../../shared/domain/run.ts'
import type { Outlook } from '../../view/outlook.ts'
import { type Try, triesOf } from '../../view/tries.ts'
import { type Expected, expectedTasks } from './expected.ts'
import { type Lane, lanesOf } from './lanes.ts'
import { momentsOf } from './moments.ts'
import { type Pause, pausesOf } from './pauses.ts'
import { roomFor } from './ticks.ts'
import { createTimeScale, type TimeScale } from './time-scale.ts'

/** Overlaps of less than this share of the span are too small to be seen as such. */
const SLIVER = 0.012

/** All that the timeline of a run shows. Moments are in epoch milliseconds. */
export interface TimelineModel {
  readonly lanes: readonly Lane[]
  /** Tries by the key of their bar. */
  readonly tries: ReadonlyMap<string, Try>
  readonly pauses: readonly Pause[]
  readonly scale: TimeScale
  /** Null once the run has ended. */
  readonly now: number | null
  /** When it is likely to be done, and at the latest; null where nobody knows. */
  readonly end: { readonly likely: number; readonly latest: number } | null
}

/** What is expected, by the estimate as it is shown; nothing where there is none, or the run stands. */
function outlookMoments(outlook: Outlook | undefined, now: number) {
  const { p50Ms = null, p90Ms = null, perStep = [] } = outlook?.value ?? {}
  const readyAt = outlook?.readyAt ?? null
  if (readyAt === null || p50Ms === null) return { end: null, endOfStep: new Map<string, number>() }
  const madeAt = readyAt - p50Ms
  const likely = Math.max(now, readyAt)
  return {
    end: { likely, latest: Math.max(likely, madeAt + (p90Ms ?? p50Ms)) },
    // Each step's end is a middle of its own, and may lie behind the whole's: drawn, the whole ends last.
    endOfStep: new Map(perStep.map((step) => [step.stepId, Math.min(likely, madeAt + step.p50Ms)])),
  }
}

const expectedNow = (run: Run, now: number, endOfStep: ReadonlyMap<string, number>): readonly Expected[] =>
  endOfStep.size === 0 ? [] : expectedTasks(run, { now, endOfStep })

/** Works the timeline of a run out of its events, the estimate and the time. Pure. */
export function timelineOf(
  run: Run,
  whole: string,
  events: readonly CallboardEvent[],
  outlook: Outlook | undefined,
  clock: number,
): TimelineModel {
  const moments = momentsOf(events)
  const first = moments[0] ?? run.createdAt
  const last = moments.at(-1) ?? run.createdAt
  const ended = isEnded(run.status)
  const now = ended ? last : Math.max(last, clock)
  const tries = triesOf(events, moments)
  const pauses = pausesOf(events, moments, now)
  const { end, endOfStep } = ended ? { end: null, endOfStep: new Map() } : outlookMoments(outlook, now)
  const expected = expectedNow(run, now, endOfStep)
  const standing = pauses.reduce((sum, { from, to }) => sum + to - from, 0)
  const needed = (end?.latest ?? now) - first - standing
  // While it runs, the span grows by steps, so that what is drawn does not creep.
  const to = first + standing + (ended ? Math.max(1, needed) : roomFor(Math.max(10_000, needed * 1.02)))
  return {
    lanes: lanesOf(run, whole, tries, expected, { now, pauses, slack: (to - first - standing) * SLIVER }),
    tries: new Map(tries.map((it) => [`${it.taskId}#${it.attempt}`, it])),
    pauses,
    scale: createTimeScale({ from: first, to }, pauses),
    now: ended ? null : now,
    end,
  }
}
