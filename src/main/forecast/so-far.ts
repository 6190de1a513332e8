import type { LiveProgress } from '../../shared/domain/live.ts'
import { isActive, type Run, type Task } from '../../shared/domain/run.ts'
import type { RunPlan, RunSoFar, TaskState } from '../eta/model.ts'

const WAITING: TaskState = { status: 'waiting', queuedAt: null }

function stateOf(task: Task, live: LiveProgress): TaskState {
  const { queuedAt, startedAt, completedAt } = task
  if (task.status === 'succeeded' && startedAt !== null && completedAt !== null) {
    return { status: 'done', queuedAt, startedAt, endedAt: completedAt }
  }
  if (isActive(task.status) && startedAt !== null) {
    // Programs that only say what they do, not how far they are, are shown as at their beginning.
    const fraction = live[task.id]?.fraction || null
    return { status: 'running', queuedAt, startedAt, fraction }
  }
  if (task.status === 'pending') return queuedAt === null ? WAITING : { status: 'waiting', queuedAt }
  return { status: 'given-up' }
}

/**
 * What has happened so far in a run, by the tasks of its plan.
 *
 * @param pausedMs milliseconds since its start in which it stood still
 */
export function soFarOf(run: Run, plan: RunPlan, live: LiveProgress, pausedMs: number): RunSoFar {
  const tasks: TaskState[] = []
  for (const [index, step] of run.steps.entries()) {
    if (step.planned) for (const task of step.tasks) tasks.push(stateOf(task, live))
    // A step whose items are not known has nothing but tasks that wait.
    else while (plan.tasks[tasks.length]?.step === index) tasks.push(WAITING)
  }
  return {
    startedAt: run.startedAt,
    paused: run.status === 'paused' || run.status === 'pausing',
    tasks,
    pausedMs,
  }
}
