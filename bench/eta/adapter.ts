import { type Estimator, prepare } from '../../src/main/eta/estimate.ts'
import type { PastForecast, PastRun, TaskState } from '../../src/main/eta/model.ts'
import { type HarnessPastRun, type HarnessPlan, type HarnessTask, pastRunOf, planOf } from './translate.ts'

/**
 * Lets the replay harness ask our estimator: translates its events, which are in seconds since a run's start, into
 * plan, history and so-far. Exports `create`, as the harness expects of an estimator.
 */

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

export function create({ pipeline }: { readonly pipeline: string }) {
  const history: PastRun[] = []
  const states: TaskState[] = []
  const open: number[] = []
  const dependents: number[][] = []
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
      history.push(pastRunOf(past, forecastsOf(pipeline, past)))
    },
    start: (traced: HarnessPlan): void => {
      const plan = planOf(traced)
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
      estimator = prepare(plan, history)
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
      if (estimator === undefined) return null
      const soFar = { startedAt: at(0), paused: false, tasks: states, pausedMs: 0 }
      const { p50Ms, p90Ms, rawP90Ms } = estimator.estimate(soFar, at(seconds), previous)
      if (p50Ms === null || p90Ms === null || rawP90Ms === null) return null
      previous = { at: at(seconds), p50Ms }
      mine.push({ at: seconds, p50: p50Ms / 1000, rawP90: rawP90Ms / 1000 })
      return { p50: p50Ms / 1000, p90: p90Ms / 1000 }
    },
  }
}
