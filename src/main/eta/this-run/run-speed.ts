import type { StepModel } from '../history/step-model.ts'
import { countUpTo } from '../numbers/numbers.ts'
import type { OwnStep } from './own-steps.ts'

/** How far a run's speed is taken to stray from an earlier run like it: a standard deviation of logarithms. */
const USUAL_STRAY = 0.15
/** No single task counts for a factor of more than this, as a logarithm. */
const LARGEST_REST = Math.log(100)

/** How this run's durations stand to an earlier run's, as logarithms of factors. */
export interface RunSpeed {
  /** Common to all steps: mean and standard deviation. */
  readonly mean: number
  readonly deviation: number
  /** By step, what it strays from the common speed, and the doubt that is left. */
  readonly stepMeans: Float64Array
  readonly stepDeviations: Float64Array
}

/** The mean of what lies above `age` among sorted durations: what a task that has lasted so long comes to. */
function meanBeyond(sorted: Float64Array, age: number): number {
  const from = countUpTo(sorted, age)
  if (from === sorted.length) return age + 0.3
  let sum = 0
  for (let index = from; index < sorted.length; index++) sum += sorted[index] as number
  return sum / (sorted.length - from)
}

const bounded = (rest: number): number => Math.min(LARGEST_REST, Math.max(-LARGEST_REST, rest))

/**
 * The mean of this run's durations over an earlier run's, for one step.
 *
 * Tasks under way count with what they will come to, or else the first to end, which are the short ones, would make
 * every run look fast.
 */
function stepRest(own: OwnStep, past: Float64Array, level: number): number {
  let sum = 0
  for (const log of own.doneLogs) sum += bounded(log - level)
  for (const age of own.ages) sum += bounded(meanBeyond(past, age) - level)
  return sum / (own.doneLogs.length + own.ages.length)
}

/**
 * The variance with which a step strays from the common speed: its drift, or what has come where that is far beyond it.
 *
 * What drift cannot explain is a change of the step itself: it is believed, and tells little of the other steps.
 */
const strayOf = (drift: number, rest: number, noise: number): number =>
  Math.max(drift ** 2, rest ** 2 - USUAL_STRAY ** 2 - noise - 3 * drift ** 2)

/**
 * How fast this run is against the earlier run numbered `run`: a normal model of two levels, drawn towards "as fast".
 *
 * Each step's mean strays by its drift around the common speed; what a step tells counts by how steady it is.
 */
export function runSpeed(models: readonly StepModel[], own: readonly OwnStep[], run: number): RunSpeed {
  const rests = new Float64Array(models.length).fill(Number.NaN)
  const strays = new Float64Array(models.length)
  const noise = new Float64Array(models.length)
  let weighted = 0
  let weight = 1 / USUAL_STRAY ** 2
  models.forEach((model, step) => {
    const shown = own[step]
    const past = model.byRun[run]
    if (shown === undefined || past === undefined || shown.doneLogs.length === 0) return
    const count = shown.doneLogs.length
    const rest = stepRest(shown, past, model.levels[run] as number)
    const variance = model.spread ** 2 / count
    rests[step] = rest
    noise[step] = variance
    const stray = strayOf(model.drift, rest, variance)
    strays[step] = stray
    weighted += rest / (model.drift ** 2 + variance)
    weight += 1 / (model.drift ** 2 + variance)
  })
  const mean = weighted / weight
  const stepMeans = new Float64Array(models.length)
  const stepDeviations = Float64Array.from(models, (model) => model.drift)
  rests.forEach((rest, step) => {
    if (Number.isNaN(rest)) return
    const stray = strays[step] as number
    const gain = stray / (stray + (noise[step] as number))
    stepMeans[step] = gain * (rest - mean)
    stepDeviations[step] = Math.sqrt(stray * (1 - gain))
  })
  return { mean, deviation: Math.sqrt(1 / weight), stepMeans, stepDeviations }
}
