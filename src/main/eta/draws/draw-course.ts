import type { StepModel } from '../history/step-model.ts'
import { LONGEST_MS } from '../numbers/numbers.ts'
import type { PlanGraph } from '../plan/plan-graph.ts'
import { type Course, WAITING } from '../simulation/simulate.ts'
import type { Observed } from '../this-run/observe.ts'
import type { OwnStep } from '../this-run/own-steps.ts'
import type { RunSpeed } from '../this-run/run-speed.ts'
import { type LevelGuess, levelAt } from '../this-run/unknown-step.ts'
import { agedLog, freshLog, ownTask, type StepDraw, stepDraw } from './draw-durations.ts'
import { leftByFraction } from './fraction.ts'
import { NOISE, normalOf, uniformOf } from './noise.ts'
import { drawWait, type UsualWaits } from './usual-waits.ts'

/** All that draws are made from. */
export interface DrawBasis {
  readonly graph: PlanGraph
  readonly observed: Observed
  readonly models: readonly StepModel[]
  readonly own: readonly OwnStep[]
  readonly waits: readonly UsualWaits[]
  readonly guesses: readonly LevelGuess[]
  /** By task, what its size adds to the logarithm of its duration. */
  readonly sizeTerms: Float64Array
  /** The longest duration of each step seen anywhere, as a logarithm at size one. */
  readonly longest: Float64Array
  /** Tasks that have not started and may. */
  readonly waiting: Int32Array
}

/** The number in a draw of one of a task's four uses of noise. */
const noiseOf = (task: number, use: number): number => NOISE.task + 4 * task + use

const msOf = (log: number): number => Math.min(LONGEST_MS, Math.exp(log))

function drawRunning(
  basis: DrawBasis,
  steps: readonly StepDraw[],
  draw: number,
  course: Course,
  totals: Float64Array,
): void {
  basis.own.forEach((own, index) => {
    const step = steps[index]
    if (step === undefined) return
    own.running.forEach((task, place) => {
      const bell = normalOf(draw, noiseOf(task, 1))
      const age = own.ages[place] as number
      const log = agedLog(step, age, uniformOf(draw, noiseOf(task, 0)), bell)
      const size = basis.sizeTerms[task] as number
      const ageMs = msOf(age + size)
      const left = Math.max(1, msOf(log + size) - ageMs)
      course.lasts[task] = leftByFraction(left, ageMs, basis.observed.fraction[task] as number, bell)
      totals[task] = log
    })
  })
}

/** A failed try comes before the one that succeeds as often as it did. */
function failureMs(model: StepModel, draw: number, task: number): number {
  if (model.failureChance === 0) return 0
  const uniform = uniformOf(draw, noiseOf(task, 2))
  if (uniform >= model.failureChance) return 0
  return model.failures[Math.floor((uniform / model.failureChance) * model.failures.length)] ?? 0
}

/**
 * Fills one possible course of the rest of the run: as the earlier run numbered `run` went (none: -1), at this run's
 * speed, mixed with what this run's own tasks took.
 *
 * `totals` holds what ended tasks took, as logarithms at size one, and is given what those under way come to.
 */
export function drawCourse(
  basis: DrawBasis,
  run: number,
  speed: RunSpeed,
  draw: number,
  course: Course,
  totals: Float64Array,
): void {
  const { models, graph, sizeTerms, waiting } = basis
  const steps = models.map((model, step) => {
    const guess = basis.guesses[step]
    const level = model.known || guess === undefined ? 0 : levelAt(guess, uniformOf(draw, NOISE.stepLevel + step))
    return stepDraw(model, run, speed, draw, step, { level, longest: basis.longest[step] as number })
  })
  drawRunning(basis, steps, draw, course, totals)
  for (let index = 0; index < waiting.length; index++) {
    const task = waiting[index] as number
    const step = graph.stepOf[task] as number
    const view = steps[step] as StepDraw
    const uniform = uniformOf(draw, noiseOf(task, 0))
    const alike = ownTask(basis.own[step] as OwnStep, view.model.known, uniformOf(draw, noiseOf(task, 2)))
    const log = alike >= 0 ? (totals[alike] as number) : freshLog(view, uniform, normalOf(draw, noiseOf(task, 1)))
    course.lasts[task] = msOf(log + (sizeTerms[task] as number)) + failureMs(view.model, draw, task)
    course.waits[task] = drawWait(basis.waits[step] as UsualWaits, run, draw, step, task)
  }
}

/** By task, what those that have ended took, as logarithms at size one; 0 for the others. */
export function totalsOf(graph: PlanGraph, own: readonly OwnStep[]): Float64Array {
  const totals = new Float64Array(graph.taskCount)
  for (const { done, doneLogs } of own) {
    done.forEach((task, place) => {
      totals[task] = doneLogs[place] as number
    })
  }
  return totals
}

/** Tasks that have not started and may. */
export const waitingTasks = (observed: Observed): Int32Array =>
  Int32Array.from([...observed.status.keys()].filter((task) => observed.status[task] === WAITING))
