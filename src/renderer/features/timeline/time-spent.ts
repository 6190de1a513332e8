import type { Run } from '../../../shared/domain/run.ts'
import type { Try } from '../../view/tries.ts'
import { lengthOf } from './stretches.ts'
import type { TimelineModel } from './timeline-model.ts'

/** Where the time of a run went. Milliseconds; work side by side counts as often as it is done. */
export interface TimeSpent {
  /** From its beginning until now or its end, without the times in which it stood still. */
  readonly clockMs: number
  readonly workMs: number
  /** For a place, as drawn: once for each person, and not while something is done for them. */
  readonly waitingMs: number
  /** Tries that failed, and the time before the next. */
  readonly retriesMs: number
  readonly pausedMs: number
}

const took = ({ startedAt, endedAt }: Try, now: number): number =>
  startedAt === null ? 0 : Math.max(0, (endedAt ?? now) - startedAt)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Adds up where the time of a run went until `now`. */
export function timeSpent(run: Run, model: TimelineModel, now: number): TimeSpent {
  const tries = [...model.tries.values()]
  const until = model.now ?? model.scale.to
  const waits = model.lanes.flatMap((lane) => lane.waits)
  const failed = tries.filter(({ outcome }) => outcome === 'failed')
  const pausedMs = lengthOf(model.pauses)
  return {
    clockMs: run.startedAt === null ? 0 : Math.max(0, until - model.scale.from - pausedMs),
    workMs: sum(tries.filter(({ outcome }) => outcome !== 'failed').map((it) => took(it, now))),
    waitingMs: lengthOf(waits.filter(({ kind }) => kind === 'place')),
    retriesMs: sum(failed.map((it) => took(it, now))) + lengthOf(waits.filter(({ kind }) => kind === 'retry')),
    pausedMs,
  }
}
