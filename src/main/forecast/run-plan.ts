import type { Resource } from '../../shared/domain/pipeline.ts'
import { type Board, isEnded, type Run, type Step, taskIdOf } from '../../shared/domain/run.ts'
import type { History, PlannedStep, PlannedTask, Pool, RunPlan } from '../eta/model.ts'
import { needsOf, type Span } from './plan-needs.ts'
import type { Expectations } from './ports.ts'

/** Tasks at once by resource, over all runs. */
export type Places = Readonly<Record<Resource, number>>

export interface PlanParts {
  readonly run: Run
  /** What the pipeline's definition says; null where there is none any more. */
  readonly expects: Expectations | null
  readonly history: History
  /** Places that this run can have. */
  readonly places: Places
}

/** What other runs leave of the places; never less than one, since ours comes to its turn. */
export function placesLeft(capacity: Places, board: Board, runId: string): Places {
  const left = { ...capacity }
  for (const run of Object.values(board.runs)) {
    if (run.id === runId || run.origin === 'report' || isEnded(run.status)) continue
    for (const step of run.steps) left[step.plan.resource] -= step.counts.active
  }
  for (const resource of Object.keys(left) as Resource[]) left[resource] = Math.max(1, left[resource])
  return left
}

/** How many items a step had in the latest run that had it. */
function itemsBefore(history: History, stepId: string): number | null {
  for (const { attempts } of history.toReversed()) {
    const items = new Set(attempts.filter(({ step }) => step === stepId).map(({ item }) => item))
    if (items.size > 0) return items.size
  }
  return null
}

/** The items of a step's tasks; those that are not known yet are numbered, the same in each step. */
function itemsOf(step: Step, { run, expects, history }: PlanParts): readonly (string | null)[] {
  if (step.planned) return step.tasks.map((task) => task.item)
  const expected = expects?.expectedItems(step.plan.id, run.input) ?? itemsBefore(history, step.plan.id) ?? 1
  return Array.from({ length: expected }, (_, index) => `?${index + 1}`)
}

/** One pool for each step, then one for each resource that is scarce. */
function poolsOf(run: Run, places: Places): { pools: Pool[]; poolOf: (step: Step, index: number) => number[] } {
  if (run.origin === 'report') return { pools: [{ capacity: 1 }], poolOf: () => [0] }
  const pools: Pool[] = run.steps.map((step) => ({ capacity: step.plan.limit }))
  const shared: Resource[] = ['text', 'media']
  for (const resource of shared) pools.push({ capacity: places[resource] })
  return {
    pools,
    poolOf({ plan }, index) {
      const scarce = shared.indexOf(plan.resource)
      return scarce < 0 ? [index] : [index, run.steps.length + scarce]
    },
  }
}

/** How a step is known over runs: see `stepNames` of earlier runs. */
const nameOf = (run: Run, { plan }: Step): string => (run.origin === 'report' ? plan.title : plan.id)

/**
 * The steps with what the definition says of their work: milliseconds, where it knows those of all steps. Weights of
 * the plan may have been measured for the bar, and mean another thing.
 */
function plannedSteps({ run, expects }: PlanParts): { steps: PlannedStep[]; msPerWeight: number | null } {
  const inMs = run.steps.map(({ plan }) => expects?.workMsOf(plan.id, plan.generator, run.input) ?? null)
  const known = inMs.every((ms) => ms !== null)
  const steps = run.steps.map((step, index): PlannedStep => {
    const { id, title, generator, weight } = step.plan
    const defined = known ? inMs[index] : expects?.weightOf(id, run.input)
    return { id: nameOf(run, step), title, generator, weight: defined ?? weight }
  })
  return { steps, msPerWeight: known ? 1 : null }
}

/** What a run will do and under which limits, with tasks also for items that are not known yet. */
export function planOf(parts: PlanParts): RunPlan {
  const { run, expects, places } = parts
  const items = run.steps.map((step) => itemsOf(step, parts))
  let next = 0
  const spans = items.map((ofStep): Span => {
    const all = ofStep.map(() => next++)
    return { all, byItem: new Map(ofStep.map((item, index) => [item, all[index] ?? -1])) }
  })
  const { pools, poolOf } = poolsOf(run, places)
  const tasks = run.steps.flatMap((step, index): PlannedTask[] => {
    const needs = needsOf(run, index, spans)
    const inPools = poolOf(step, index)
    const size = expects?.sizeOf(step.plan.id, run.input) ?? null
    return (items[index] ?? []).map((item) => ({
      id: taskIdOf(run.id, step.plan.id, item),
      step: index,
      item,
      needs: needs(item),
      pools: inPools,
      size,
    }))
  })
  return {
    runId: run.id,
    ...plannedSteps(parts),
    tasks,
    pools,
    order: run.origin === 'report' ? 'longest-waiting-first' : 'later-steps-first',
  }
}
