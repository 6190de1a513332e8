import type { EtaValue } from '../../shared/contract/feed-messages.ts'
import type { LiveProgress } from '../../shared/domain/live.ts'
import type { Board, Run } from '../../shared/domain/run.ts'
import type { Estimate, History, RunPlan, RunSoFar } from '../eta/model.ts'
import { etaValueOf } from './eta-value.ts'
import type { Expectations } from './ports.ts'
import { type Places, placesLeft, planOf } from './run-plan.ts'
import { soFarOf } from './so-far.ts'

/** What was told of a run last: its end shall wander from there instead of jumping. `at` in epoch milliseconds. */
export interface ToldBefore {
  readonly at: number
  readonly p50Ms: number
}

/** An estimator made ready for one plan. `now` in epoch milliseconds. */
export interface PreparedEstimator {
  estimate(soFar: RunSoFar, now: number, previous?: ToldBefore): Estimate
}

export interface OutlookParts {
  /** Makes the estimator ready for a plan: pure, see `src/main/eta`. */
  readonly prepare: (plan: RunPlan, history: History) => PreparedEstimator
  readonly historyOf: (pipeline: string) => History
  readonly isHistoryRead: (pipeline: string) => boolean
  /** What a pipeline's definition says; null where there is none (any more). */
  readonly expectsOf: (pipeline: string) => Expectations | null
  /** Tasks at once over all runs. */
  readonly capacity: () => Places
  readonly board: () => Board
  readonly live: () => LiveProgress
}

/** What is foretold of a run. */
export interface Foretold {
  readonly value: EtaValue
  /** The 0.9 quantile before calibration; null where nothing is known. */
  readonly rawP90Ms: number | null
}

/** Estimates runs as they stand: those of the board, and any that nobody has begun. */
export interface Outlook {
  /**
   * Throws what the estimator throws.
   *
   * @param stillMs milliseconds since the run's start in which it stood still
   * @param now epoch milliseconds
   * @param previous what was told last, with its time moved on by that in which the run has stood still since
   */
  of(run: Run, stillMs: number, now: number, previous?: ToldBefore): Foretold
  /**
   * Does the next of what has to be done once before a run can be estimated: reads earlier runs, makes the estimator ready. Each
   * may take as long as an estimate, so that whoever estimates by and by leaves the event loop to others in between.
   *
   * Throws what the estimator throws.
   *
   * @returns whether there was anything to do
   */
  prepareNext(run: Run): boolean
  /** The run has ended: nothing is kept ready for it any more. */
  forget(runId: string): void
}

/** What an estimator was made ready for; it stays good while all of this is the same. */
interface Ready {
  readonly basis: readonly unknown[]
  readonly plan: RunPlan
  readonly prepared: PreparedEstimator
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index])

export function createOutlook(parts: OutlookParts): Outlook {
  const ready = new Map<string, Ready>()

  function readyFor(run: Run): Ready {
    const history = parts.historyOf(run.pipeline)
    const places = placesLeft(parts.capacity(), parts.board(), run.id)
    const items = run.steps.flatMap((step) => [step.planned, step.items])
    const basis = [run.input, history, places.media, places.text, ...items]
    const known = ready.get(run.id)
    if (known && isSame(known.basis, basis)) return known
    const plan = planOf({ run, expects: parts.expectsOf(run.pipeline), history, places })
    return { basis, plan, prepared: parts.prepare(plan, history) }
  }

  return {
    prepareNext(run) {
      if (!parts.isHistoryRead(run.pipeline)) {
        parts.historyOf(run.pipeline)
        return true
      }
      const before = ready.get(run.id)
      const now = readyFor(run)
      ready.set(run.id, now)
      return now !== before
    },
    of(run, stillMs, now, previous) {
      const { plan, prepared, basis } = readyFor(run)
      // What is only supposed is asked for once.
      if (parts.board().runs[run.id] === run) ready.set(run.id, { plan, prepared, basis })
      const estimate = prepared.estimate(soFarOf(run, plan, parts.live(), stillMs), now, previous)
      return { value: etaValueOf(run, plan, estimate), rawP90Ms: estimate.rawP90Ms }
    },
    forget: (runId) => void ready.delete(runId),
  }
}
