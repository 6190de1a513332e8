import type { RunPlan } from '../model.ts'
import type { PlanGraph } from '../plan/plan-graph.ts'
import { createTimeHeap, type TimeHeap } from './time-heap.ts'

/** What stands at the beginning of a simulation, by task. All times are milliseconds from now. */
export interface SimulationStart {
  readonly status: Uint8Array
  /** How many needed tasks have not ended. */
  readonly openNeeds: Int32Array
  /** When a waiting task lacked nothing any more but a place, 0 or below; 0 where it lacks something. */
  readonly queuedAt: Float64Array
}

export const WAITING = 0
export const RUNNING = 1
export const DONE = 2
/** It will never run. */
export const GONE = 3

/** One possible course of the run. */
export interface Course {
  /** How long a waiting task will take, or how long a running one still takes, by task. */
  readonly lasts: Float64Array
  /** How long a task lies ready before it starts even where there is a place, by task. */
  readonly waits: Float64Array
}

/**
 * Runs the rest of a plan as our scheduler would: `end` and `stepEnds` tell when, in milliseconds from now.
 *
 * The rules are those of `src/main/engine/decide.ts`: a task is ready once all it needs has succeeded, then waits for a
 * place in each of its pools; places go to later steps first or to who has waited longest, as the plan says.
 */
export interface Simulator {
  run(start: SimulationStart, course: Course, stepEnds: Float64Array): number
}

/** Ready tasks of each lane, first come first served. Each task is queued once, so that a lane needs no ring. */
function createQueues(graph: PlanGraph) {
  const laneSize = new Int32Array(graph.lanes.length + 1)
  for (const lane of graph.laneOf) laneSize[lane + 1] = (laneSize[lane + 1] as number) + 1
  for (let lane = 0; lane < graph.lanes.length; lane++) {
    laneSize[lane + 1] = (laneSize[lane + 1] as number) + (laneSize[lane] as number)
  }
  return { tasks: new Int32Array(graph.taskCount), from: laneSize, head: laneSize.slice(), tail: laneSize.slice() }
}

export function createSimulator(graph: PlanGraph, order: RunPlan['order']): Simulator {
  const { stepOf, laneOf, lanes, dependents, dependentsFrom } = graph
  const heap: TimeHeap = createTimeHeap(graph.taskCount)
  const queues = createQueues(graph)
  const openNeeds = new Int32Array(graph.taskCount)
  const readyAt = new Float64Array(graph.taskCount)
  const free = new Float64Array(graph.capacity.length)
  const lanePools = lanes.map((lane) => lane.pools)
  const laneOrder = Int32Array.from(lanes.keys()).sort((a, b) => (lanes[b]?.step ?? 0) - (lanes[a]?.step ?? 0))
  let queued = 0

  const hasRoom = (lane: number): boolean => {
    const pools = lanePools[lane] as Int32Array
    for (let index = 0; index < pools.length; index++) {
      if ((free[pools[index] as number] as number) < 1) return false
    }
    return true
  }
  const changePlaces = (task: number, by: number): void => {
    const pools = lanePools[laneOf[task] as number] as Int32Array
    for (let index = 0; index < pools.length; index++) {
      const pool = pools[index] as number
      free[pool] = (free[pool] as number) + by
    }
  }
  const enqueue = (task: number): void => {
    const lane = laneOf[task] as number
    const place = queues.tail[lane] as number
    queues.tasks[place] = task
    queues.tail[lane] = place + 1
    queued++
  }
  /** The lane that may start a task now, or -1. */
  const nextLane = (): number => {
    let best = -1
    let oldest = Infinity
    for (let index = 0; index < laneOrder.length; index++) {
      const lane = laneOrder[index] as number
      if (queues.head[lane] === queues.tail[lane] || !hasRoom(lane)) continue
      if (order === 'later-steps-first') return lane
      const waitsSince = readyAt[queues.tasks[queues.head[lane] as number] as number] as number
      if (waitsSince < oldest) {
        oldest = waitsSince
        best = lane
      }
    }
    return best
  }
  const startWhatFits = (now: number, lasts: Float64Array): void => {
    while (queued > 0) {
      const lane = nextLane()
      if (lane < 0) return
      const head = queues.head[lane] as number
      const task = queues.tasks[head] as number
      queues.head[lane] = head + 1
      queued--
      changePlaces(task, -1)
      heap.push(now + (lasts[task] as number), task)
    }
  }

  const makeReady = (task: number, since: number, now: number, course: Course): void => {
    readyAt[task] = since
    const at = since + (course.waits[task] as number)
    if (at > now) heap.push(at, ~task)
    else enqueue(task)
  }
  const finish = (task: number, now: number, start: SimulationStart, course: Course): void => {
    changePlaces(task, 1)
    const to = dependentsFrom[task + 1] as number
    for (let place = dependentsFrom[task] as number; place < to; place++) {
      const next = dependents[place] as number
      const open = (openNeeds[next] as number) - 1
      openNeeds[next] = open
      if (open === 0 && start.status[next] === WAITING) makeReady(next, now, now, course)
    }
  }
  const begin = (start: SimulationStart, course: Course): void => {
    heap.clear()
    queued = 0
    queues.head.set(queues.from)
    queues.tail.set(queues.from)
    free.set(graph.capacity)
    openNeeds.set(start.openNeeds)
    for (let task = 0; task < graph.taskCount; task++) {
      if (start.status[task] === RUNNING) {
        changePlaces(task, -1)
        heap.push(course.lasts[task] as number, task)
      } else if (start.status[task] === WAITING && openNeeds[task] === 0) {
        makeReady(task, start.queuedAt[task] as number, 0, course)
      }
    }
  }

  return {
    run: (start, course, stepEnds) => {
      begin(start, course)
      startWhatFits(0, course.lasts)
      let now = 0
      let end = 0
      while (heap.size() > 0) {
        now = Math.max(now, heap.firstAt())
        const id = heap.pop()
        if (id < 0) {
          enqueue(~id)
        } else {
          end = now
          stepEnds[stepOf[id] as number] = now
          finish(id, now, start, course)
        }
        if (queued > 0) startWhatFits(now, course.lasts)
      }
      return end
    },
  }
}
