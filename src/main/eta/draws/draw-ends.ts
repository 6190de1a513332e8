import type { StepModel } from '../history/step-model.ts'
import { clamp, greatest } from '../numbers/numbers.ts'
import type { Prepared } from '../prepared.ts'
import { pickAnalogs } from '../this-run/analogs.ts'
import type { Observed } from '../this-run/observe.ts'
import type { OwnStep } from '../this-run/own-steps.ts'
import { type RunSpeed, runSpeed } from '../this-run/run-speed.ts'
import { levelGuesses } from '../this-run/unknown-step.ts'
import { type DrawBasis, drawCourse, totalsOf, waitingTasks } from './draw-course.ts'

/** How many tasks all draws together may run, and how few and how many draws there are. */
const TASK_BUDGET = 10_000
const LEAST_DRAWS = 12
const MOST_DRAWS = 96

/** What the draws came to. */
export interface Ends {
  /** When the run ends, by draw, in milliseconds from now. */
  readonly run: Float64Array
  /** When each step ends, by step and then by draw. */
  readonly steps: readonly Float64Array[]
  /** Milliseconds of work that is left of each step, on average. */
  readonly work: Float64Array
}

function addWork(work: Float64Array, basis: DrawBasis, lasts: Float64Array, draws: number): void {
  const add = (task: number): void => {
    const step = basis.graph.stepOf[task] as number
    work[step] = (work[step] as number) + (lasts[task] as number) / draws
  }
  for (let index = 0; index < basis.waiting.length; index++) add(basis.waiting[index] as number)
  for (const task of basis.observed.running) add(task)
}

/** How this run stands to each earlier run, worked out where a draw first follows it. */
function speedsOf(prepared: Prepared, own: readonly OwnStep[]): (run: number) => RunSpeed {
  const known = new Map<number, RunSpeed>()
  return (run) => {
    const speed = known.get(run) ?? runSpeed(prepared.models, own, run)
    known.set(run, speed)
    return speed
  }
}

/** The longest duration of each step seen anywhere: in earlier runs and in this one, also of what still runs. */
const longestSeen = (models: readonly StepModel[], own: readonly OwnStep[]): Float64Array =>
  Float64Array.from(models, (model, step) => {
    const { doneLogs, ages } = own[step] ?? { doneLogs: [], ages: [] }
    const ours = Math.max(greatest(doneLogs), greatest(ages))
    return Math.max(model.pooled[model.pooled.length - 1] ?? Number.NEGATIVE_INFINITY, ours)
  })

/** Runs the rest of the plan some dozens of times, each time as one earlier run suggests. */
export function drawEnds(prepared: Prepared, observed: Observed, own: readonly OwnStep[], weights: Float64Array): Ends {
  const { graph, models, waits, sizeTerms } = prepared
  const waiting = waitingTasks(observed)
  const guesses = levelGuesses(prepared.plan, models, own)
  const basis: DrawBasis = {
    graph,
    observed,
    models,
    own,
    waits,
    guesses,
    sizeTerms,
    waiting,
    longest: longestSeen(models, own),
  }
  const left = Math.max(1, waiting.length + observed.running.length)
  const draws = clamp(Math.floor(TASK_BUDGET / left), LEAST_DRAWS, MOST_DRAWS)
  const picks = weights.length === 0 ? new Int32Array(draws).fill(-1) : pickAnalogs(weights, draws)
  const speedOf = speedsOf(prepared, own)
  const course = { lasts: new Float64Array(graph.taskCount), waits: new Float64Array(graph.taskCount) }
  const totals = totalsOf(graph, own)
  const stepEnds = new Float64Array(graph.stepCount)
  const run = new Float64Array(draws)
  const steps = models.map(() => new Float64Array(draws))
  const work = new Float64Array(graph.stepCount)
  for (let draw = 0; draw < draws; draw++) {
    const analog = picks[draw] as number
    drawCourse(basis, analog, speedOf(analog), draw, course, totals)
    addWork(work, basis, course.lasts, draws)
    stepEnds.fill(0)
    run[draw] = prepared.simulator.run(observed, course, stepEnds)
    for (const [step, ends] of steps.entries()) ends[draw] = stepEnds[step] as number
  }
  return { run, steps, work }
}
