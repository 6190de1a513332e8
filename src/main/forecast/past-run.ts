import type { ForecastView } from '../../shared/contract/views.ts'
import type { CallboardEvent } from '../../shared/domain/event.ts'
import type { PastAttempt, PastForecast, PastRun } from '../eta/model.ts'
import type { RecordedAttempt } from './ports.ts'
import { createStandstill, stillBefore } from './standstill.ts'

/** What is known of an earlier run. */
export interface RecordedRun {
  readonly runId: string
  /** What happened to it as a whole, and what a crash interrupted: more does no harm. */
  readonly events: readonly CallboardEvent[]
  readonly attempts: readonly RecordedAttempt[]
  readonly forecasts: readonly ForecastView[]
}

/** Most attempts that overlapped at any moment. */
function mostAtOnce(attempts: readonly PastAttempt[]): number {
  const changes = attempts.flatMap(({ startedAt, endedAt }) => [
    { at: startedAt, by: 1 },
    { at: endedAt, by: -1 },
  ])
  // At one moment ends come first: a place that is given on is one place.
  changes.sort((a, b) => a.at - b.at || a.by - b.by)
  let now = 0
  let most = 0
  for (const { by } of changes) {
    now += by
    most = Math.max(most, now)
  }
  return most
}

/**
 * How a step is known over runs: by its id; in runs that other programs report by its title, since their ids are only
 * places in a list.
 */
function stepNames(events: readonly CallboardEvent[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const [created] = events
  if (created?.type !== 'run:created') return names
  const reported = created.data.origin === 'report'
  for (const { id, title } of created.data.plan.steps) names.set(id, reported ? title : id)
  for (const event of events) if (event.type === 'step:added') names.set(event.data.step.id, event.data.step.title)
  return names
}

/** Calibration learns from estimates that rested on history, as those that it is for do. */
const isLesson = ({ basis }: ForecastView): boolean => basis === 'history'

const toForecast = ({ fraction, p50Ms, rawP90Ms, cameMs }: ForecastView): PastForecast => ({
  at: fraction,
  p50Ms,
  rawP90Ms,
  cameMs,
})

/** A run's first good end; where it had none, its last. What is done again afterwards is no part of it any more. */
const endOf = (events: readonly CallboardEvent[]): CallboardEvent | undefined =>
  events.find((event) => event.type === 'run:finished' && event.data.status === 'succeeded') ??
  events.findLast((event) => event.type === 'run:finished')

/**
 * An earlier run as estimates use it: on a clock that stood still while the run did, so that a night's pause does not
 * pass for work. Null where it never started.
 */
export function pastRunOf({ runId, events, attempts, forecasts }: RecordedRun): PastRun | null {
  const begun = events.find((event) => event.type === 'run:started')
  const ended = endOf(events)
  if (!begun || !ended) return null
  const { stills } = createStandstill(events)
  const own = (at: number): number => at - stillBefore(stills, at)
  const names = stepNames(events)
  const ofRun = attempts.filter((attempt) => attempt.endedAt <= ended.at)
  const known = ofRun.map((attempt) => ({
    ...attempt,
    step: names.get(attempt.step) ?? attempt.step,
    queuedAt: attempt.queuedAt === null ? null : own(attempt.queuedAt),
    startedAt: own(attempt.startedAt),
    endedAt: own(attempt.endedAt),
  }))
  return {
    runId,
    startedAt: own(begun.at),
    endedAt: own(ended.at),
    concurrency: mostAtOnce(known),
    attempts: known,
    forecasts: forecasts.filter(isLesson).map(toForecast),
  }
}
