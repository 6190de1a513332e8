import { type Estimator, prepare } from '../../src/main/eta/estimate.ts'
import type { PastAttempt, PastForecast, PastRun, RunPlan, TaskState } from '../../src/main/eta/model.ts'

/**
 * Lets the replay harness ask our estimator: translates its events, which are in seconds since a run's start, into
 * plan, history and so-far. Exports `create`, as the harness expects of an estimator.
 */

interface HarnessTask {
  readonly id: string
  readonly stage: string
  readonly item: string
  readonly deps: readonly string[]
}

interface HarnessPastTask extends HarnessTask {
  readonly start: number
  readonly end: number
}

interface HarnessPastRun {
  readonly run: string
  readonly startedAt: number
  readonly concurrency: number
  readonly total: number
  readonly tasks: readonly HarnessPastTask[]
}

interface HarnessPlan {
  readonly run: string
  readonly startedAt: number
  readonly concurrency: number
  readonly stages: readonly { readonly name: string; readonly count: number }[]
  readonly tasks: readonly HarnessTask[]
}

/** The traces come without any definition: a stage is taken to last a minute, as the baselines do. */
const MS_PER_STAGE = 60_000
/** When our app writes down what it foretells. */
const WRITTEN_DOWN_AT = [0.1, 0.25, 0.5, 0.75, 0.9]

interface Told {
  readonly at: number
  readonly p50: number
  readonly rawP90: number
}

/** What we foretold of each run, by pipeline and run: stands for what the app stores; seen once a run is history. */
const told = new Map<string, Told[]>()

function forecastsOf(pipeline: string, past: HarnessPastRun): PastForecast[] {
  const all = told.get(`${pipeline}|${past.run}`) ?? []
  return WRITTEN_DOWN_AT.flatMap((share) => {
    const near = all.find((one) => Math.abs(one.at / past.total - share) < 0.03)
    if (near === undefined) return []
    return { at: share, p50Ms: near.p50 * 1000, rawP90Ms: near.rawP90 * 1000, cameMs: (past.total - near.at) * 1000 }
  })
}

function pastRunOf(pipeline: string, past: HarnessPastRun): PastRun {
  const ends = new Map(past.tasks.map((task) => [task.id, task.end]))
  const at = (seconds: number): number => (past.startedAt + seconds) * 1000
  return {
    runId: past.run,
    startedAt: at(0),
    endedAt: at(past.total),
    concurrency: past.concurrency,
    forecasts: forecastsOf(pipeline, past),
    attempts: past.tasks.map(
      (task): PastAttempt => ({
        step: task.stage,
        item: task.item,
        generator: 'traced',
        attempt: 1,
        outcome: 'succeeded',
        queuedAt: at(Math.max(0, ...task.deps.map((dep) => ends.get(dep) ?? 0))),
        startedAt: at(task.start),
        endedAt: at(task.end),
        size: null,
      }),
    ),
  }
}

function planOf(plan: HarnessPlan): RunPlan {
  const place = new Map(plan.tasks.map((task, index) => [task.id, index]))
  const stages = new Map(plan.stages.map((stage, index) => [stage.name, index]))
  return {
    runId: plan.run,
    steps: plan.stages.map((stage) => ({
      id: stage.name,
      title: stage.name,
      generator: 'traced',
      weight: 1,
    })),
    tasks: plan.tasks.map((task) => ({
      id: task.id,
      step: stages.get(task.stage) ?? 0,
      item: task.item,
      needs: task.deps.flatMap((dep) => place.get(dep) ?? []),
      pools: [0],
      size: null,
    })),
    pools: [{ capacity: plan.concurrency }],
    order: 'longest-waiting-first',
    msPerWeight: MS_PER_STAGE,
  }
}

export function create({ pipeline }: { readonly pipeline: string }) {
  const history: PastRun[] = []
  const states: TaskState[] = []
  const open: number[] = []
  const dependents: number[][] = []
  let plan: RunPlan | undefined
  let estimator: Estimator | undefined
  let epochMs = 0
  let mine: Told[] = []
  let previous: { at: number; p50Ms: number } | undefined

  const at = (seconds: number): number => epochMs + seconds * 1000
  const queue = (task: number, seconds: number): void => {
    states[task] = { status: 'waiting', queuedAt: at(seconds) }
  }
  return {
    observeHistory: (past: HarnessPastRun): void => {
      history.push(pastRunOf(pipeline, past))
    },
    start: (traced: HarnessPlan): void => {
      plan = planOf(traced)
      epochMs = traced.startedAt * 1000
      mine = []
      told.set(`${pipeline}|${traced.run}`, mine)
      for (const task of plan.tasks) {
        open.push(task.needs.length)
        dependents.push([])
        states.push({ status: 'waiting', queuedAt: null })
      }
      plan.tasks.forEach((task, index) => {
        for (const need of task.needs) dependents[need]?.push(index)
        if (task.needs.length === 0) queue(index, 0)
      })
    },
    taskStarted: (task: HarnessTask, seconds: number): void => {
      const index = Number(task.id)
      const queuedAt = states[index]?.status === 'waiting' ? states[index].queuedAt : null
      states[index] = { status: 'running', queuedAt, startedAt: at(seconds), fraction: null }
    },
    taskEnded: (task: HarnessTask, seconds: number): void => {
      const index = Number(task.id)
      const state = states[index]
      if (state?.status !== 'running') return
      states[index] = { status: 'done', queuedAt: state.queuedAt, startedAt: state.startedAt, endedAt: at(seconds) }
      for (const next of dependents[index] ?? []) {
        open[next] = (open[next] ?? 0) - 1
        if (open[next] === 0) queue(next, seconds)
      }
    },
    remaining: (seconds: number): { p50: number; p90: number } | null => {
      if (plan === undefined) return null
      estimator ??= prepare(plan, history)
      const soFar = { startedAt: at(0), paused: false, tasks: states, pausedMs: 0 }
      const { p50Ms, p90Ms, rawP90Ms } = estimator.estimate(soFar, at(seconds), previous)
      if (p50Ms === null || p90Ms === null || rawP90Ms === null) return null
      previous = { at: at(seconds), p50Ms }
      mine.push({ at: seconds, p50: p50Ms / 1000, rawP90: rawP90Ms / 1000 })
      return { p50: p50Ms / 1000, p90: p90Ms / 1000 }
    },
  }
}
