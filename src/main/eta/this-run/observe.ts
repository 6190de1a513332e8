import type { RunSoFar, TaskState } from '../model.ts'
import { soundMs } from '../numbers/numbers.ts'
import type { PlanGraph } from '../plan/plan-graph.ts'
import { DONE, GONE, RUNNING, type SimulationStart, WAITING } from '../simulation/simulate.ts'

/** What has happened so far, as arrays by task; times are milliseconds from now, ages and durations milliseconds. */
export interface Observed extends SimulationStart {
  /** How long a running task has lasted, or a done one lasted; NaN where no clock tells. */
  readonly lasted: Float64Array
  /** What a running task says is done of it, NaN where it says nothing. */
  readonly fraction: Float64Array
  readonly running: readonly number[]
  readonly elapsedMs: number
}

/** Milliseconds between two times of a clock that may have jumped: NaN where that makes no sense. */
function between(from: number, to: number): number {
  const ms = to - from
  return Number.isFinite(ms) && ms >= 0 ? soundMs(ms) : Number.NaN
}

const STATUS: Readonly<Record<TaskState['status'], number>> = {
  waiting: WAITING,
  running: RUNNING,
  done: DONE,
  'given-up': GONE,
}

/** Nothing will run of what needs something that is gone. */
function spreadGone(graph: PlanGraph, status: Uint8Array): void {
  const gone = [...status.keys()].filter((task) => status[task] === GONE)
  for (let task = gone.pop(); task !== undefined; task = gone.pop()) {
    for (
      let place = graph.dependentsFrom[task] as number;
      place < (graph.dependentsFrom[task + 1] as number);
      place++
    ) {
      const next = graph.dependents[place] as number
      if (status[next] !== WAITING) continue
      status[next] = GONE
      gone.push(next)
    }
  }
}

function countOpenNeeds(graph: PlanGraph, status: Uint8Array): Int32Array {
  const open = graph.needCount.slice()
  for (let task = 0; task < graph.taskCount; task++) {
    if (status[task] !== DONE) continue
    for (
      let place = graph.dependentsFrom[task] as number;
      place < (graph.dependentsFrom[task + 1] as number);
      place++
    ) {
      const next = graph.dependents[place] as number
      open[next] = (open[next] as number) - 1
    }
  }
  return open
}

export function observe(graph: PlanGraph, soFar: RunSoFar, now: number): Observed {
  const status = Uint8Array.from(
    { length: graph.taskCount },
    (_, task) => STATUS[soFar.tasks[task]?.status ?? 'waiting'],
  )
  spreadGone(graph, status)
  const lasted = new Float64Array(graph.taskCount).fill(Number.NaN)
  const fraction = new Float64Array(graph.taskCount).fill(Number.NaN)
  const queuedAt = new Float64Array(graph.taskCount)
  const running: number[] = []
  soFar.tasks.forEach((state, task) => {
    if (state.status === 'running') {
      running.push(task)
      lasted[task] = between(state.startedAt, now)
      fraction[task] = state.fraction ?? Number.NaN
    } else if (state.status === 'done') {
      lasted[task] = between(state.startedAt, state.endedAt)
    } else if (state.status === 'waiting' && state.queuedAt !== null) {
      const waited = between(state.queuedAt, now)
      queuedAt[task] = Number.isNaN(waited) ? 0 : -waited
    }
  })
  const elapsed = soFar.startedAt === null ? 0 : between(soFar.startedAt, now) - soundMs(soFar.pausedMs)
  return {
    status,
    openNeeds: countOpenNeeds(graph, status),
    queuedAt,
    lasted,
    fraction,
    running,
    elapsedMs: soundMs(elapsed),
  }
}
