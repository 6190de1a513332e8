import { isActive, type Run, type Step, stepOf, type Task, taskIdOf } from '../../../shared/domain/run.ts'
import type { Stretch } from './stretches.ts'

/** When a task that has not ended is expected to run. A step whose items are not known yet is one task of the run. */
export interface Expected extends Stretch {
  readonly taskId: string
  readonly stepId: string
  readonly item: string | null
}

export interface Outlook {
  readonly now: number
  /** When a step is likely to end, in epoch milliseconds; nothing is expected of steps that are not in it. */
  readonly endOfStep: ReadonlyMap<string, number>
}

/** The middle of how long a step's tasks took in this run; null before the first has ended. */
function usualMs(step: Step): number | null {
  const took = step.tasks.flatMap(({ status, startedAt, completedAt }) =>
    status === 'succeeded' && startedAt !== null && completedAt !== null ? [completedAt - startedAt] : [],
  )
  return took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? null
}

/** When what a task needs is expected to be there. */
function readyAt(
  run: Run,
  step: Step,
  item: string | null,
  outlook: Outlook,
  known: ReadonlyMap<string, Expected>,
): number {
  const times = step.plan.needs.map(({ step: stepId, match }) => {
    const other = stepOf(run, stepId)
    if (!other || other.status === 'succeeded') return outlook.now
    if (match === 'same-item') return known.get(taskIdOf(run.id, stepId, item))?.to ?? outlook.now
    return outlook.endOfStep.get(stepId) ?? outlook.now
  })
  return Math.max(outlook.now, ...times)
}

/** What of a step has not ended: its tasks, or the step as one where they are not known. */
const openTasks = (run: Run, step: Step): readonly Pick<Task, 'id' | 'item' | 'status' | 'startedAt'>[] =>
  step.planned
    ? step.tasks.filter(({ status }) => status === 'pending' || isActive(status))
    : [{ id: taskIdOf(run.id, step.plan.id, null), item: null, status: 'pending', startedAt: null }]

function ofStep(run: Run, step: Step, end: number, outlook: Outlook, known: ReadonlyMap<string, Expected>): Expected[] {
  const { now } = outlook
  const tasks = openTasks(run, step).map((task) => ({
    task,
    ready: isActive(task.status) ? now : readyAt(run, step, task.item, outlook, known),
  }))
  const first = Math.min(...tasks.map(({ ready }) => ready))
  const rounds = Math.ceil(tasks.length / step.plan.limit)
  const took = usualMs(step) ?? Math.max(1, (end - first) / rounds)
  const free: number[] = []
  const laid = tasks
    .toSorted((a, b) => Number(isActive(b.task.status)) - Number(isActive(a.task.status)) || a.ready - b.ready)
    .map(({ task, ready }) => {
      const place = free.length < step.plan.limit ? free.length : free.indexOf(Math.min(...free))
      const from = isActive(task.status) ? (task.startedAt ?? now) : Math.max(ready, free[place] ?? now)
      const to = Math.max(now, from + took)
      free[place] = to
      return { task, ready, from, to }
    })
  // The estimate knows more than this layout: what it says of the step's end stretches or squeezes the rest.
  const last = Math.max(...laid.map(({ to }) => to))
  const fitted = (at: number): number => (last > now ? now + ((at - now) * (end - now)) / (last - now) : end)
  return laid.map(({ task, ready, from, to }) => {
    const begins = isActive(task.status) ? from : Math.max(ready, fitted(from))
    return { taskId: task.id, stepId: step.plan.id, item: task.item, from: begins, to: Math.max(begins, fitted(to)) }
  })
}

/**
 * When the tasks that have not ended are likely to run.
 *
 * Each step ends when the estimate says; within a step the tasks are laid out evenly, by the step's limit and by what
 * each of them needs. An approximation, and drawn as one: the estimate itself says nothing of single tasks.
 */
export function expectedTasks(run: Run, outlook: Outlook): readonly Expected[] {
  const known = new Map<string, Expected>()
  for (const step of run.steps) {
    const likely = outlook.endOfStep.get(step.plan.id)
    if (likely === undefined || step.status === 'succeeded') continue
    const end = Math.max(outlook.now, likely)
    for (const expected of ofStep(run, step, end, outlook, known)) known.set(expected.taskId, expected)
  }
  return [...known.values()]
}
