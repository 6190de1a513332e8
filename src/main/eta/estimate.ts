import { analogWeights, pickAnalogs, priorLogWeights } from './analogs.ts'
import { p90Factor } from './calibrate.ts'
import { type DrawBasis, drawCourse, waitingTasks } from './draw-course.ts'
import type { Estimate, History, RunPlan, RunSoFar } from './model.ts'
import { clamp, LONGEST_MS, sortedQuantile, weightedQuantile } from './numbers.ts'
import { type Observed, observe } from './observe.ts'
import { type PastFacts, pastRuns } from './past-runs.ts'
import { graphOf, type PlanGraph } from './plan-graph.ts'
import { type RunSpeed, runSpeed } from './run-speed.ts'
import { createSimulator, DONE, GONE, type Simulator } from './simulate.ts'
import { gatheredLog, gatheringsOf, statedLog, stepCounts } from './sizes.ts'
import { smoothed, type Told } from './smooth.ts'
import { type StepModel, stepModels } from './step-model.ts'
import { ownSteps } from './this-run.ts'
import { levelGuesses } from './unknown-step.ts'
import { type UsualWaits, usualWaits } from './usual-waits.ts'

/** How many tasks all draws together may run, and how few and many draws there are. */
const TASK_BUDGET = 32_000
const LEAST_DRAWS = 24
const MOST_DRAWS = 96

/** What depends on the plan and the history alone, made once. */
interface Prepared {
  readonly plan: RunPlan
  readonly graph: PlanGraph
  readonly runs: readonly PastFacts[]
  readonly models: readonly StepModel[]
  readonly waits: readonly UsualWaits[]
  readonly sizeTerms: Float64Array
  readonly prior: Float64Array
  readonly simulator: Simulator
}

/** By task, what its size and its name add to the logarithm of its duration. */
function sizeTermsOf(plan: RunPlan, models: readonly StepModel[]): Float64Array {
  const counts = stepCounts(plan)
  const gatherings = gatheringsOf(plan)
  const stated = plan.steps.map((_, step) => plan.tasks.some((task) => task.step === step && task.size !== null))
  return Float64Array.from(plan.tasks, (task) => {
    const model = models[task.step]
    if (model?.known !== true) return 0
    const size = stated[task.step] === true ? statedLog(task.size) : gatheredLog(gatherings[task.step] ?? [], counts)
    const effect = task.item === null ? 0 : (model.itemEffects.get(task.item) ?? 0)
    return effect + model.exponent * (Number.isNaN(size) ? model.usualSize : size)
  })
}

function prepareAll(plan: RunPlan, history: History): Prepared {
  const graph = graphOf(plan)
  const runs = pastRuns(plan, history)
  const models = stepModels(runs, plan.steps.length)
  const places = plan.pools.reduce((least, pool) => Math.max(least, pool.capacity), 0)
  return {
    plan,
    graph,
    runs,
    models,
    waits: usualWaits(models),
    sizeTerms: sizeTermsOf(plan, models),
    prior: priorLogWeights(runs, { counts: stepCounts(plan), concurrency: places }),
    simulator: createSimulator(graph, plan.order),
  }
}

/** The ends of the run and of each step in every draw, milliseconds from now. */
interface Ends {
  readonly run: Float64Array
  /** By step, then by draw. */
  readonly steps: readonly Float64Array[]
  /** What each earlier run counts as an example of this one. */
  readonly weights: Float64Array
}

function drawEnds(prepared: Prepared, observed: Observed): Ends {
  const { graph, models, runs } = prepared
  const own = ownSteps(graph, observed, prepared.sizeTerms)
  const waiting = waitingTasks(observed)
  const left = Math.max(1, waiting.length + observed.running.length)
  const draws = clamp(Math.floor(TASK_BUDGET / left), LEAST_DRAWS, MOST_DRAWS)
  const basis: DrawBasis = {
    graph,
    observed,
    models,
    own,
    waits: prepared.waits,
    guesses: levelGuesses(prepared.plan, models, own),
    sizeTerms: prepared.sizeTerms,
    waiting,
  }
  const weights = analogWeights(prepared.prior, models, own)
  const picks = runs.length === 0 ? new Int32Array(draws).fill(-1) : pickAnalogs(weights, draws)
  const course = { lasts: new Float64Array(graph.taskCount), waits: new Float64Array(graph.taskCount) }
  const totals = new Float64Array(graph.taskCount)
  const stepEnds = new Float64Array(graph.stepCount)
  const ends: Ends = { run: new Float64Array(draws), steps: models.map(() => new Float64Array(draws)), weights }
  let speed: RunSpeed | undefined
  let speedOf = Number.NaN
  for (let draw = 0; draw < draws; draw++) {
    const run = picks[draw] as number
    if (run !== speedOf || speed === undefined) {
      speed = runSpeed(models, own, run)
      speedOf = run
    }
    drawCourse(basis, run, speed, draw, course, totals)
    stepEnds.fill(0)
    ends.run[draw] = prepared.simulator.run(observed, course, stepEnds)
    for (let step = 0; step < graph.stepCount; step++) {
      const list = ends.steps[step]
      if (list !== undefined) list[draw] = stepEnds[step] as number
    }
  }
  return ends
}

const REASONS = {
  history: 'Earlier runs set the expectation.',
  'this-run': 'What this run has done so far sets the expectation.',
  defaults: 'The definition of the pipeline sets the expectation.',
} as const

const NOTHING_KNOWN: Estimate = {
  p50Ms: null,
  p90Ms: null,
  rawP90Ms: null,
  basis: 'none',
  reason: 'No estimate yet: nothing like this has run before.',
  perStep: [],
  late: [],
}

/** How much a draw counts by its total: errors matter as shares of it. */
const TOTAL_EXPONENT = 1

function relativeMedian(ends: Float64Array, elapsedMs: number): number {
  return weightedQuantile(
    Array.from(ends, (end) => ({ value: end, weight: (1 + end + elapsedMs) ** -TOTAL_EXPONENT })),
    0.5,
  )
}

const sound = (ms: number): number => clamp(Number.isNaN(ms) ? 0 : ms, 0, LONGEST_MS)

/** Estimates a run again and again; what depends on the plan and the history alone is worked out once. */
export interface Estimator {
  estimate(soFar: RunSoFar, now: number, previous?: Told): Estimate
}

export function prepare(plan: RunPlan, history: History): Estimator {
  const prepared = prepareAll(plan, history)
  return {
    estimate: (soFar, now, previous) => {
      const observed = observe(prepared.graph, soFar, now)
      const done = observed.status.includes(DONE)
      const basis =
        prepared.runs.length > 0 ? 'history' : done ? 'this-run' : plan.msPerWeight === null ? 'none' : 'defaults'
      if (basis === 'none') return NOTHING_KNOWN
      const ends = drawEnds(prepared, observed)
      const sorted = ends.run.slice().sort()
      const expectedMs = sound(relativeMedian(ends.run, observed.elapsedMs))
      const jumps = previous === undefined || soFar.paused
      const p50Ms = jumps ? expectedMs : sound(smoothed(previous, now, expectedMs, observed.elapsedMs))
      const rawP90Ms = sound(sortedQuantile(sorted, 0.9))
      const share = observed.elapsedMs / Math.max(1, observed.elapsedMs + p50Ms)
      const p90Ms = Math.max(p50Ms, sound(rawP90Ms * p90Factor(prepared.runs, ends.weights, share)))
      const open = new Set(
        [...observed.status.keys()]
          .filter((task) => observed.status[task] !== DONE && observed.status[task] !== GONE)
          .map((task) => prepared.graph.stepOf[task]),
      )
      const perStep = plan.steps.flatMap((_, step) => {
        if (!open.has(step)) return []
        const list = (ends.steps[step] as Float64Array).slice().sort()
        return [{ step, p50Ms: sound(sortedQuantile(list, 0.5)), p90Ms: sound(sortedQuantile(list, 0.9)) }]
      })
      return { p50Ms, p90Ms, rawP90Ms, basis, reason: REASONS[basis], perStep, late: [] }
    },
  }
}

export const estimate = (plan: RunPlan, history: History, soFar: RunSoFar, now: number, previous?: Told): Estimate =>
  prepare(plan, history).estimate(soFar, now, previous)
