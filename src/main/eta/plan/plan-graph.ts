import type { RunPlan } from '../model.ts'

/** Tasks of one step that take places of the same pools; they start in the order of the plan. */
export interface Lane {
  readonly step: number
  readonly pools: Int32Array
}

/** A plan as arrays of numbers, for a simulation that runs it dozens of times. */
export interface PlanGraph {
  readonly taskCount: number
  readonly stepCount: number
  readonly stepOf: Int32Array
  /** How many tasks each task needs. */
  readonly needCount: Int32Array
  /** Where the dependents of each task begin in `dependents`; one longer than there are tasks. */
  readonly dependentsFrom: Int32Array
  readonly dependents: Int32Array
  readonly laneOf: Int32Array
  readonly lanes: readonly Lane[]
  readonly capacity: Float64Array
}

const isIndex = (value: number, length: number): boolean => Number.isInteger(value) && value >= 0 && value < length

/** What the task needs; numbers that name no other task are left out. */
const soundNeeds = (plan: RunPlan, index: number): number[] =>
  (plan.tasks[index]?.needs ?? []).filter((need) => isIndex(need, plan.tasks.length) && need !== index)

function joinDependents(plan: RunPlan): Pick<PlanGraph, 'needCount' | 'dependentsFrom' | 'dependents'> {
  const count = plan.tasks.length
  const needCount = new Int32Array(count)
  const dependentsFrom = new Int32Array(count + 1)
  const needs = plan.tasks.map((_, index) => soundNeeds(plan, index))
  needs.forEach((list, index) => {
    needCount[index] = list.length
    for (const need of list) dependentsFrom[need + 1] = (dependentsFrom[need + 1] as number) + 1
  })
  for (let index = 0; index < count; index++) {
    dependentsFrom[index + 1] = (dependentsFrom[index + 1] as number) + (dependentsFrom[index] as number)
  }
  const next = dependentsFrom.slice()
  const dependents = new Int32Array(dependentsFrom[count] as number)
  needs.forEach((list, index) => {
    for (const need of list) {
      dependents[next[need] as number] = index
      next[need] = (next[need] as number) + 1
    }
  })
  return { needCount, dependentsFrom, dependents }
}

function joinLanes(plan: RunPlan): Pick<PlanGraph, 'laneOf' | 'lanes'> {
  const known = new Map<string, number>()
  const lanes: Lane[] = []
  const laneOf = Int32Array.from(plan.tasks, (task) => {
    const pools = [...new Set(task.pools)].filter((pool) => isIndex(pool, plan.pools.length))
    const key = `${task.step}|${pools.join()}`
    const lane = known.get(key) ?? lanes.length
    if (lane === lanes.length) {
      known.set(key, lane)
      lanes.push({ step: task.step, pools: Int32Array.from(pools) })
    }
    return lane
  })
  return { laneOf, lanes }
}

/** A pool without a sound number has room for all; one never has less than one place, or nothing would ever end. */
const soundCapacity = (capacity: number): number => (Number.isNaN(capacity) ? Infinity : Math.max(1, capacity))

export function graphOf(plan: RunPlan): PlanGraph {
  return {
    taskCount: plan.tasks.length,
    stepCount: plan.steps.length,
    stepOf: Int32Array.from(plan.tasks, (task) => task.step),
    ...joinDependents(plan),
    ...joinLanes(plan),
    capacity: Float64Array.from(plan.pools, (pool) => soundCapacity(pool.capacity)),
  }
}
