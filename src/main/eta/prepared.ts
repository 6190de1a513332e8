import { stretchOf } from './history/order-effect.ts'
import { type Past, pastOf } from './history/past.ts'
import type { StepModel } from './history/step-model.ts'
import type { History, RunPlan } from './model.ts'
import { graphOf, type PlanGraph } from './plan/plan-graph.ts'
import { gatheredLog, gatheringsOf, statedLog, stepCounts } from './plan/sizes.ts'
import { createSimulator, type Simulator } from './simulation/simulate.ts'
import { priorLogWeights } from './this-run/analogs.ts'

/** What depends on the plan and the history alone, worked out once a run. */
export interface Prepared extends Past {
  readonly plan: RunPlan
  readonly graph: PlanGraph
  /** By task, what its size, its name and its place in its step add to the logarithm of its duration. */
  readonly sizeTerms: Float64Array
  /** What each earlier run counts before this one has shown anything, as a logarithm. */
  readonly prior: Float64Array
  readonly simulator: Simulator
}

function sizeTermsOf(plan: RunPlan, models: readonly StepModel[]): Float64Array {
  const counts = stepCounts(plan)
  const gathered = gatheringsOf(plan).map((from) => gatheredLog(from, counts))
  const stated = plan.steps.map(() => false)
  for (const task of plan.tasks) if (task.size !== null) stated[task.step] = true
  const reached = new Int32Array(plan.steps.length)
  return Float64Array.from(plan.tasks, (task) => {
    const place = reached[task.step] as number
    reached[task.step] = place + 1
    const model = models[task.step]
    if (model?.known !== true) return 0
    const size = stated[task.step] === true ? statedLog(task.size) : (gathered[task.step] ?? Number.NaN)
    const order = model.orderEffects[stretchOf(place, counts[task.step] as number)] as number
    const effect = order + (task.item === null ? 0 : (model.itemEffects.get(task.item) ?? 0))
    if (Number.isNaN(model.usualSize)) return effect
    return effect + model.exponent * (Number.isNaN(size) ? model.usualSize : size)
  })
}

/** The most tasks that may run at once, as the widest pool says. */
const widestPool = (plan: RunPlan): number => plan.pools.reduce((most, pool) => Math.max(most, pool.capacity), 0)

export function prepareRun(plan: RunPlan, history: History): Prepared {
  const graph = graphOf(plan)
  const past = pastOf(plan, history)
  const { runs, models } = past
  return {
    ...past,
    plan,
    graph,
    sizeTerms: sizeTermsOf(plan, models),
    prior: priorLogWeights(runs, { counts: stepCounts(plan), concurrency: widestPool(plan) }),
    simulator: createSimulator(graph, plan.order),
  }
}
