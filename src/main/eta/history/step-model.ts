import { clamp, mean, sortedQuantile, type Weighted, weightedQuantile } from '../numbers/numbers.ts'
import { type LeveledStep, levelSteps } from './leveled.ts'
import { type LikelihoodGrid, likelihoodGrid } from './likelihood-grid.ts'
import type { PastFacts, PastStep } from './past-runs.ts'
import { type NearRun, nearestRuns } from './run-scale.ts'
import { tameRuns } from './tame.ts'

/**
 * What history knows of one step. Durations are logarithms of milliseconds at size one: `log - exponent * size`.
 *
 * Lists "by run" go with the earlier runs, oldest first.
 */
export interface StepModel {
  readonly known: boolean
  readonly exponent: number
  /** Size, as a logarithm, to take where a task has none; NaN where history knows no sizes, and none counts. */
  readonly usualSize: number
  /** What an item adds by name, as a logarithm. */
  readonly itemEffects: ReadonlyMap<string, number>
  /** What starting early or late in its step adds, by stretch, as a logarithm. */
  readonly orderEffects: Float64Array
  /** Sorted durations by run. */
  readonly byRun: readonly (Float64Array | undefined)[]
  /** Sorted durations of all runs. */
  readonly pooled: Float64Array
  /** Mean of all runs' durations. */
  readonly level: number
  /** Sorted distances of all durations to the mean of their run. */
  readonly rests: Float64Array
  /** Mean by run, NaN where the step did not run. */
  readonly levels: Float64Array
  /** How far the mean moves from run to run under like conditions: a standard deviation. */
  readonly drift: number
  /** Standard deviation inside a run. */
  readonly spread: number
  /** How far a duration may lie beside one seen before: a standard deviation. */
  readonly kernel: number
  readonly waitsByRun: readonly (Float64Array | undefined)[]
  /** Chance that a try fails, and what such tries cost in milliseconds. */
  readonly failureChance: number
  readonly failures: readonly number[]
  readonly grid: LikelihoodGrid
}

/** Spreads are never taken for less or more than this: durations differ by some percent at least. */
const LEAST_SPREAD = 0.01
const LARGEST_SPREAD = 1.5
/** The drift that is assumed before two runs can be compared, and how many comparisons that assumption is worth. */
const USUAL_DRIFT = 0.15
const DRIFT_CAUTION = 2
/** How many tries' worth of doubt stands against the share of failures seen. */
const FAILURE_CAUTION = 5

/** Median of the least of one, two or three distances between values of a standard normal distribution. */
const LEAST_OF = [0.954, 0.551, 0.384] as const

/** The least move from a run to one of those near it, in standard deviations of what such a move usually is. */
function leastMove(levels: Float64Array, run: number, near: readonly NearRun[]): Weighted[] {
  const moves = near.flatMap((other) => {
    const move = Math.abs((levels[run] as number) - (levels[other.run] as number))
    return Number.isNaN(move) ? [] : [{ value: move, weight: other.likeness }]
  })
  const least = moves.reduce((best, move) => (move.value < best.value ? move : best), { value: Infinity, weight: 0 })
  const usual = LEAST_OF[moves.length - 1]
  return usual === undefined ? [] : [{ value: least.value / usual, weight: least.weight }]
}

/** Robust spread of the differences between each run and those most like it, counted by how like they are. */
function driftOf(levels: Float64Array, nearest: readonly (readonly NearRun[])[]): number {
  const moves = nearest.flatMap((near, run) => leastMove(levels, run, near))
  const count = moves.reduce((sum, move) => sum + move.weight, 0)
  const seen = weightedQuantile(moves, 0.5)
  const share = count / (count + DRIFT_CAUTION)
  // One run on a slow machine among a few says little of the usual drift: the geometric mean takes it in slowly.
  const drift =
    seen > USUAL_DRIFT
      ? USUAL_DRIFT * (seen / USUAL_DRIFT) ** share
      : Math.sqrt(seen ** 2 * share + USUAL_DRIFT ** 2 * (1 - share))
  return clamp(drift, LEAST_SPREAD, LARGEST_SPREAD)
}

/** Standard deviation inside runs: half the range of the middle 68 % of what is left once each run's mean is taken off. */
function spreadOf(byRun: readonly (Float64Array | undefined)[], levels: Float64Array, drift: number): number {
  const rest: number[] = []
  byRun.forEach((logs, run) => {
    if (logs !== undefined && logs.length > 1) for (const log of logs) rest.push(log - (levels[run] as number))
  })
  if (rest.length < 4) return drift
  const sorted = Float64Array.from(rest).sort()
  return clamp((sortedQuantile(sorted, 0.84) - sortedQuantile(sorted, 0.16)) / 2, LEAST_SPREAD, LARGEST_SPREAD)
}

function failuresOf(steps: readonly (PastStep | undefined)[]) {
  const failures = steps.flatMap((step) => step?.failures ?? [])
  const successes = steps.reduce((sum, step) => sum + (step?.logs.length ?? 0), 0)
  return { failures, failureChance: failures.length / (failures.length + successes + FAILURE_CAUTION) }
}

function modelOf(
  steps: readonly (PastStep | undefined)[],
  leveled: LeveledStep,
  nearest: readonly (readonly NearRun[])[],
): StepModel {
  const byRun = leveled.logs.map((one) => one?.slice().sort())
  const pooled = Float64Array.from(byRun.flatMap((one) => [...(one ?? [])])).sort()
  const levels = Float64Array.from(byRun, (one) => (one === undefined ? Number.NaN : mean(one)))
  const rests = Float64Array.from(
    byRun.flatMap((one, run) => [...(one ?? [])].map((log) => log - (levels[run] as number))),
  ).sort()
  const drift = driftOf(levels, nearest)
  const spread = spreadOf(byRun, levels, drift)
  const perRun = pooled.length / Math.max(1, byRun.filter((one) => one !== undefined).length)
  const kernel = Math.max(LEAST_SPREAD, spread * Math.max(1, perRun) ** -0.2 * 0.5)
  return {
    known: pooled.length > 0,
    exponent: leveled.exponent,
    itemEffects: leveled.itemEffects,
    orderEffects: leveled.orderEffects,
    usualSize: leveled.usualSize,
    byRun,
    pooled,
    level: mean(pooled),
    rests,
    levels,
    drift,
    spread,
    kernel,
    waitsByRun: steps.map((step) => step?.waits),
    ...failuresOf(steps),
    grid: likelihoodGrid(byRun, pooled, Math.hypot(kernel, drift)),
  }
}

/** What the earlier runs know of each step. */
export function stepModels(runs: readonly PastFacts[], stepCount: number): StepModel[] {
  const leveled = levelSteps(runs, stepCount)
  tameRuns(
    runs.map((_, run) => leveled.map((step) => step.logs[run])),
    stepCount,
  )
  const nearest = nearestRuns(runs)
  return leveled.map((step, index) =>
    modelOf(
      runs.map((run) => run.steps[index]),
      step,
      nearest,
    ),
  )
}
