import type { PastAttempt, PastForecast, PastRun, RunPlan } from '../../src/main/eta/model.ts'

export interface HarnessTask {
  readonly id: string
  readonly stage: string
  readonly item: string
  readonly deps: readonly string[]
}

export interface HarnessPastTask extends HarnessTask {
  readonly start: number
  readonly end: number
}

export interface HarnessPastRun {
  readonly run: string
  readonly startedAt: number
  readonly concurrency: number
  readonly total: number
  readonly tasks: readonly HarnessPastTask[]
}

export interface HarnessPlan {
  readonly run: string
  readonly startedAt: number
  readonly concurrency: number
  readonly stages: readonly { readonly name: string; readonly count: number }[]
  readonly tasks: readonly HarnessTask[]
}

/** The traces come without any definition: a stage is taken to last a minute, as the baselines do; at so many places, so much work. */
const MS_PER_STAGE = 60_000
/** An earlier run; it was ready to start a task when the last that the task needs had ended. */
export function pastRunOf(past: HarnessPastRun, forecasts: readonly PastForecast[]): PastRun {
  const ends = new Map(past.tasks.map((task) => [task.id, task.end]))
  const at = (seconds: number): number => (past.startedAt + seconds) * 1000
  return {
    runId: past.run,
    startedAt: at(0),
    endedAt: at(past.total),
    concurrency: past.concurrency,
    forecasts,
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

/** The traces name no pools but the whole run's, and nobody says in which order tasks got places. */
export function planOf(plan: HarnessPlan): RunPlan {
  const place = new Map(plan.tasks.map((task, index) => [task.id, index]))
  const stages = new Map(plan.stages.map((stage, index) => [stage.name, index]))
  return {
    runId: plan.run,
    steps: plan.stages.map((stage) => ({
      id: stage.name,
      title: stage.name,
      generator: 'traced',
      // A minute at as many places as the run has, shared by the stage's tasks.
      weight: Math.min(stage.count, plan.concurrency),
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
    guessed: true,
  }
}
