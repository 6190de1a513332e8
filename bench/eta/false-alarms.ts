import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PastRun, RunPlan, RunSoFar, TaskState } from '../../src/main/eta/model.ts'
import { prepareRun } from '../../src/main/eta/prepared.ts'
import { observe } from '../../src/main/eta/this-run/observe.ts'
import { ownSteps } from '../../src/main/eta/this-run/own-steps.ts'
import { lateTasks } from '../../src/main/eta/told/late.ts'
import { createRandom } from '../../src/shared/random.ts'
import { printTable } from '../lib/table.ts'
import { type HarnessPastRun, pastRunOf, planOf } from './translate.ts'

interface Trace {
  readonly pipeline: string
  readonly run: string
  readonly startedAt: number
  readonly recordedMakespan?: number
  readonly concurrency: number
  readonly condition: string
  readonly tasks: readonly { stage: string; item: string; start: number; end: number; deps: readonly number[] }[]
}

/** How much longer than it was one task of each run is made, to see whether that is noticed. */
const TIMES_LONGER = 5

const totalOf = (trace: Trace): number => Math.max(...trace.tasks.map((task) => task.end))

const readTraces = (file: string): Trace[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Trace => JSON.parse(line))
    .sort((a, b) => a.startedAt - b.startedAt)

const harnessRun = (trace: Trace): HarnessPastRun => ({
  run: trace.run,
  startedAt: trace.startedAt,
  concurrency: trace.concurrency,
  total: totalOf(trace),
  tasks: trace.tasks.map((task, index) => ({ ...task, id: String(index), deps: task.deps.map(String) })),
})

function planOfTrace(trace: Trace): RunPlan {
  const run = harnessRun(trace)
  const stages = [...new Set(run.tasks.map((task) => task.stage))].map((name) => ({ name, count: 0 }))
  return planOf({ run: run.run, startedAt: run.startedAt, concurrency: run.concurrency, stages, tasks: run.tasks })
}

/** Where each task stood at `now` seconds. */
function soFarAt(trace: Trace, now: number): RunSoFar {
  const tasks = trace.tasks.map(({ start, end }): TaskState => {
    if (start > now) return { status: 'waiting', queuedAt: null }
    if (end > now) return { status: 'running', queuedAt: null, startedAt: start * 1000, fraction: null }
    return { status: 'done', queuedAt: null, startedAt: start * 1000, endedAt: end * 1000 }
  })
  return { startedAt: 0, paused: false, tasks, pausedMs: 0 }
}

/** The tasks that were called late just before they ended, and hence at some time. */
function calledLate(trace: Trace, history: readonly PastRun[], asked: readonly number[]): Set<number> {
  const { graph, models, sizeTerms } = prepareRun(planOfTrace(trace), history)
  const called = new Set<number>()
  for (const task of asked) {
    const now = (trace.tasks[task]?.end ?? 0) - 1e-6
    const own = ownSteps(graph, observe(graph, soFarAt(trace, now), now * 1000), sizeTerms)
    if (lateTasks(models, own, sizeTerms).some((late) => late.task === task)) called.add(task)
  }
  return called
}

/** The same run with one task that took much longer; what came after it is left as it was. */
function slowedDown(trace: Trace): { readonly trace: Trace; readonly slow: number } {
  const slow = createRandom(`slow|${trace.run}`).int(trace.tasks.length)
  const tasks = trace.tasks.map((task, index) =>
    index === slow ? { ...task, end: task.start + TIMES_LONGER * (task.end - task.start) } : task,
  )
  return { trace: { ...trace, tasks }, slow }
}

interface Tally {
  tasks: number
  called: number
  slowed: number
  caught: number
}

function tallyFile(traces: readonly Trace[], tally: Record<'normal' | 'slowed on purpose', Tally>): void {
  for (const trace of traces) {
    const before = traces.filter(
      (other) => other !== trace && other.startedAt + (other.recordedMakespan ?? totalOf(other)) <= trace.startedAt,
    )
    if (before.length === 0) continue
    const history = before.map((other) => pastRunOf(harnessRun(other), []))
    const { trace: altered, slow } = slowedDown(trace)
    const sum = tally[trace.condition === 'normal' ? 'normal' : 'slowed on purpose']
    sum.tasks += trace.tasks.length
    sum.called += calledLate(trace, history, [...trace.tasks.keys()]).size
    sum.slowed += 1
    sum.caught += calledLate(altered, history, [slow]).size
  }
}

/**
 * Prints how many tasks of recorded runs are called late, by whether somebody throttled the machine, and how many of those
 * made five times as long are noticed.
 */
export function printFalseAlarms(folder: string): void {
  const none = (): Tally => ({ tasks: 0, called: 0, slowed: 0, caught: 0 })
  const tally = { normal: none(), 'slowed on purpose': none() }
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.jsonl'))) {
    tallyFile(readTraces(join(folder, name)), tally)
  }
  const all = none()
  for (const one of Object.values(tally))
    for (const key of ['tasks', 'called', 'slowed', 'caught'] as const) all[key] += one[key]
  printTable(
    '“Running longer than usual”: goal < 1 % of all tasks',
    ['runs', 'tasks', 'called late, %', `of tasks made ${TIMES_LONGER}× as long, noticed, %`],
    Object.entries({ ...tally, all }).map(([name, one]) => [
      name,
      String(one.tasks),
      (100 * one.called) / one.tasks,
      (100 * one.caught) / one.slowed,
    ]),
  )
}
