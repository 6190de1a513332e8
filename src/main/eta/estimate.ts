import { drawEnds, type Ends } from './draws/draw-ends.ts'
import type { Estimate, History, RunPlan, RunSoFar, StepEstimate } from './model.ts'
import { sortedQuantile, soundMs, weightedQuantile } from './numbers/numbers.ts'
import { type Prepared, prepareRun } from './prepared.ts'
import { DONE, RUNNING, WAITING } from './simulation/simulate.ts'
import { analogWeights } from './this-run/analogs.ts'
import { type Observed, observe } from './this-run/observe.ts'
import { ownSteps } from './this-run/own-steps.ts'
import { p90Factor } from './told/calibrate.ts'
import { lateTasks } from './told/late.ts'
import { reasonOf } from './told/reason.ts'
import { smoothed, type Told } from './told/smooth.ts'

/** Less than this is never said of what has not ended. */
const LEAST_LEFT_MS = 1

/** Estimates one run again and again; what depends on the plan and the history alone is worked out once. */
export interface Estimator {
  /**
   * When the run will be done, as known at `now`, on the clock of `soFar`.
   *
   * `previous`: what was told last of the same run, so that the predicted end wanders instead of jumping; to be left out
   * after a pause, and where nothing was told yet. Pure: the same arguments give the same estimate.
   */
  estimate(soFar: RunSoFar, now: number, previous?: Told): Estimate
}

const NOTHING = { p50Ms: null, p90Ms: null, rawP90Ms: null, perStep: [], late: [] } as const

function basisOf(prepared: Prepared, observed: Observed): Estimate['basis'] {
  if (prepared.runs.length > 0) return 'history'
  if (observed.status.includes(DONE)) return 'this-run'
  return prepared.plan.msPerWeight === null ? 'none' : 'defaults'
}

/**
 * By how much a draw counts less, the longer its run is in all: to this power.
 *
 * Errors matter as shares of the total, and a draw that is much too long errs farther than one that is much too short:
 * the first power makes the middle the one with the least relative error. The draws are a little too skewed as well, to
 * which the second power answers: on recorded runs it brings the mean of signed errors from 2.3 to 0.9 % of a run.
 */
const LENGTH_POWER = 2

function middleEnd(ends: Float64Array, elapsedMs: number): number {
  const weighted = Array.from(ends, (end) => ({ value: end, weight: (1 + end + elapsedMs) ** -LENGTH_POWER }))
  return weightedQuantile(weighted, 0.5)
}

function stepEstimates({ graph }: Prepared, observed: Observed, ends: Ends): StepEstimate[] {
  const open = new Set<number>()
  observed.status.forEach((status, task) => {
    if (status === WAITING || status === RUNNING) open.add(graph.stepOf[task] as number)
  })
  return ends.steps.flatMap((list, step) => {
    if (!open.has(step)) return []
    const sorted = list.slice().sort()
    const p50Ms = Math.max(LEAST_LEFT_MS, soundMs(sortedQuantile(sorted, 0.5)))
    return [{ step, p50Ms, p90Ms: Math.max(p50Ms, soundMs(sortedQuantile(sorted, 0.9))) }]
  })
}

function estimateOf(prepared: Prepared, soFar: RunSoFar, now: number, previous: Told | undefined): Estimate {
  const { plan, graph, models, sizeTerms } = prepared
  const observed = observe(graph, soFar, now)
  const basis = basisOf(prepared, observed)
  const own = ownSteps(graph, observed, sizeTerms)
  const late = lateTasks(models, own, sizeTerms)
  if (basis === 'none') return { ...NOTHING, basis, reason: reasonOf(undefined, basis), late }
  const weights = analogWeights(prepared.prior, models, own)
  const ends = drawEnds(prepared, observed, own, weights)
  const perStep = stepEstimates(prepared, observed, ends)
  const least = perStep.length > 0 ? LEAST_LEFT_MS : 0
  const expectedMs = Math.max(least, soundMs(middleEnd(ends.run, observed.elapsedMs)))
  const told =
    previous === undefined || soFar.paused ? expectedMs : smoothed(previous, now, expectedMs, observed.elapsedMs)
  const p50Ms = Math.max(least, soundMs(told))
  const rawP90Ms = Math.max(expectedMs, soundMs(sortedQuantile(ends.run.slice().sort(), 0.9)))
  const share = observed.elapsedMs / Math.max(1, observed.elapsedMs + p50Ms)
  const p90Ms = Math.max(p50Ms, soundMs(rawP90Ms * p90Factor(prepared.runs, weights, share)))
  const reason = reasonOf({ plan, graph, observed, models, own, late, work: ends.work }, basis)
  return { p50Ms, p90Ms, rawP90Ms, basis, reason, perStep, late }
}

/** An estimator of the run that `plan` describes, resting on `history`. */
export function prepare(plan: RunPlan, history: History): Estimator {
  const prepared = prepareRun(plan, history)
  return { estimate: (soFar, now, previous) => estimateOf(prepared, soFar, now, previous) }
}

/** One estimate; whoever asks again of the same run prepares once instead. */
export const estimate = (plan: RunPlan, history: History, soFar: RunSoFar, now: number, previous?: Told): Estimate =>
  prepare(plan, history).estimate(soFar, now, previous)
