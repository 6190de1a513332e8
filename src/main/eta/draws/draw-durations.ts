import { POOL_TASKS } from '../history/likelihood-grid.ts'
import type { StepModel } from '../history/step-model.ts'
import { countUpTo } from '../numbers/numbers.ts'
import type { OwnStep } from '../this-run/own-steps.ts'
import type { RunSpeed } from '../this-run/run-speed.ts'
import { WITHIN_UNKNOWN } from '../this-run/unknown-step.ts'
import { NOISE, normalOf, uniformOf } from './noise.ts'

/** How many of this run's own durations weigh as much as the analog's. */
const OWN_HALF = 5
/** A task not yet started takes at most this many times as long as any seen, as a logarithm. */
const BEYOND_SEEN = Math.log(3)
/** The exponent of the tail beyond history: after twice the time, one in four still runs. */
const TAIL_EXPONENT = 2
/** What the tail is worth beside history's tasks. */
const TAIL_TASKS = 1
/** The least that a task under way is taken to still need, as a share of what it has lasted. */
const LEAST_LEFT = 0.01

/** One draw's view of a step: which durations its tasks may take, as logarithms at size one. */
export interface StepDraw {
  readonly model: StepModel
  readonly analog: Float64Array
  /** Distances that all runs together know, and from where: the analog's mean, or 0 where it lacks the step. */
  readonly pool: Float64Array
  readonly center: number
  /** What is added to earlier runs' durations for this run's speed. */
  readonly shift: number
  /** The level where no run knows the step. */
  readonly level: number
  /** Where in the tail beyond history tasks of this draw lie, all alike: what holds one up holds up the others. */
  readonly tail: number
  /** The longest that a task not yet started may take. */
  readonly longest: number
}

const NONE = new Float64Array(0)

export function stepDraw(
  model: StepModel,
  run: number,
  speed: RunSpeed,
  draw: number,
  step: number,
  guess: { readonly level: number; readonly longest: number },
): StepDraw {
  const common = speed.mean + speed.deviation * normalOf(draw, NOISE.runSpeed)
  const own =
    (speed.stepMeans[step] as number) + (speed.stepDeviations[step] as number) * normalOf(draw, NOISE.stepSpeed + step)
  const analog = model.byRun[run]
  const shift = common + own
  const rest = { shift, tail: uniformOf(draw, NOISE.tail), level: guess.level, longest: guess.longest + BEYOND_SEEN }
  return analog === undefined
    ? { model, analog: NONE, pool: model.pooled, center: 0, ...rest }
    : { model, analog, pool: model.rests, center: model.levels[run] as number, ...rest }
}

/** A duration that a task not yet started may take. */
export function freshLog(step: StepDraw, uniform: number, bell: number): number {
  const { model, analog, pool, center } = step
  if (!model.known) return step.level + WITHIN_UNKNOWN * bell
  const total = analog.length + POOL_TASKS
  const place = uniform * total
  const log =
    place < analog.length
      ? (analog[Math.floor(place)] as number)
      : center + (pool[Math.floor(((place - analog.length) / POOL_TASKS) * pool.length)] as number)
  return Math.min(log + model.kernel * bell + step.shift, step.longest)
}

/** A duration of a task that has lasted `age` already. */
export function agedLog(step: StepDraw, age: number, uniform: number, bell: number): number {
  const { model, analog, pool, center } = step
  if (!model.known) return Math.max(step.level + WITHIN_UNKNOWN * bell, age + LEAST_LEFT + 0.1 * Math.abs(bell))
  const unshifted = age - step.shift
  const limit = unshifted - model.kernel
  const fromAnalog = countUpTo(analog, limit)
  const fromPool = countUpTo(pool, limit - center)
  const ofAnalog = analog.length - fromAnalog
  const poolLeft = pool.length - fromPool
  const ofPool = (POOL_TASKS * poolLeft) / pool.length
  const middle = center + (pool[pool.length >> 1] as number)
  const reached = Math.min(1, Math.exp(-TAIL_EXPONENT * (unshifted - middle)))
  const ofTail = ((TAIL_TASKS * (analog.length + POOL_TASKS)) / (pool.length + 1)) * reached
  const place = uniform * (ofAnalog + ofPool + ofTail)
  let log: number
  if (place < ofAnalog) log = (analog[fromAnalog + Math.floor(place)] as number) + model.kernel * bell
  else if (place < ofAnalog + ofPool) {
    const share = (place - ofAnalog) / ofPool
    log = center + (pool[fromPool + Math.floor(share * poolLeft)] as number) + model.kernel * bell
  } else {
    log = Math.max(unshifted, middle) - Math.log(Math.max(1e-6, 1 - step.tail)) / TAIL_EXPONENT
  }
  return Math.max(log, unshifted + LEAST_LEFT + 0.3 * model.kernel * Math.abs(bell)) + step.shift
}

/**
 * Which of this run's started tasks a fresh one takes its duration from, or -1 where it follows the analog.
 *
 * Those under way count as well, with what the draw gives them: the ones that have ended are the short ones.
 */
export function ownTask(own: OwnStep, knowsHistory: boolean, uniform: number): number {
  const done = own.done.length
  if (done === 0 || (knowsHistory && done < OWN_HALF)) return -1
  const share = knowsHistory ? done / (done + OWN_HALF) : done / (done + 1)
  if (uniform >= share) return -1
  const place = Math.floor((uniform / share) * (done + own.running.length))
  return place < done ? (own.done[place] as number) : (own.running[place - done] as number)
}
