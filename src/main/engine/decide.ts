import type { EventBody } from '../../shared/domain/event.ts'
import type { Item, Resource } from '../../shared/domain/pipeline.ts'
import { type Run, type Step, stepOf, type Task, taskOf } from '../../shared/domain/run.ts'
import { isAsBefore } from './input-hash.ts'
import { refOf } from './task-ref.ts'

/** Free places by resource; `decide` takes from it what it gives away. */
export type FreePlaces = Record<Resource, number>

/** What the rules look at beside the run. */
export interface Circumstances {
  readonly free: FreePlaces
  /** Epoch milliseconds. */
  readonly now: number
}

/** Whether a step has succeeded, for the items that there are to be: one without items has none to do again. */
function isDone(run: Run, step: Step): boolean {
  if (step.status !== 'succeeded') return false
  const source = step.plan.itemsFrom === null ? undefined : stepOf(run, step.plan.itemsFrom)
  return source === undefined || isDone(run, source)
}

/** Whether all that a task needs has succeeded. */
export function needsMet(run: Run, step: Step, task: Task): boolean {
  return step.plan.needs.every((need) => {
    const other = stepOf(run, need.step)
    if (!other) return false
    if (need.match === 'all') return isDone(run, other)
    return taskOf(other, task.item)?.status === 'succeeded'
  })
}

const sameItems = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item.id === b[index]?.id && item.name === b[index]?.name)

/** Steps whose items have become known, or have become others since their source was done again. */
function planSteps(run: Run): EventBody[] {
  const events: EventBody[] = []
  for (const step of run.steps) {
    if (step.plan.itemsFrom === null) continue
    const source = stepOf(run, step.plan.itemsFrom)
    if (source?.status !== 'succeeded') continue
    const items = source.names ?? []
    if (step.planned && (step.counts.active > 0 || sameItems(step.items, items))) continue
    events.push({ type: 'step:planned', data: { stepId: step.plan.id, items: [...items] } })
  }
  return events
}

/** What becomes of a waiting task that has all it needs: null while its next try is still to come. */
function ready(run: Run, step: Step, task: Task, now: number): EventBody | null {
  if (task.retryAt !== null && task.retryAt > now) return null
  const kept = task.stale !== null && !task.stale.forced && isAsBefore(run, step, task)
  return { type: kept ? 'task:kept' : 'task:queued', data: refOf(step, task) }
}

/** Tasks that lack nothing any more but a free place. */
function queueTasks(run: Run, now: number): EventBody[] {
  const events: EventBody[] = []
  for (const step of run.steps) {
    if (step.counts.pending === step.counts.queued) continue
    for (const task of step.tasks) {
      if (task.status !== 'pending' || task.queuedAt !== null || !needsMet(run, step, task)) continue
      const event = ready(run, step, task, now)
      if (event) events.push(event)
    }
  }
  return events
}

/**
 * Queued tasks that get a place now.
 *
 * Later steps go first: a character's video before the next portrait, so that finished pieces come early and nothing
 * piles up half made.
 */
function startTasks(run: Run, free: FreePlaces): EventBody[] {
  const events: EventBody[] = []
  for (const step of [...run.steps].reverse()) {
    let room = Math.min(step.plan.limit - step.counts.active, free[step.plan.resource])
    if (room <= 0 || step.counts.queued === 0) continue
    if (step.status !== 'running') events.push({ type: 'step:started', data: { stepId: step.plan.id } })
    for (const task of step.tasks) {
      if (room === 0) break
      if (task.status !== 'pending' || task.queuedAt === null) continue
      room -= 1
      free[step.plan.resource] -= 1
      events.push({ type: 'task:started', data: { ...refOf(step, task), attempt: task.attempts + 1 } })
    }
  }
  return events
}

/** How a step ends whose tasks have all ended, or null while some have not. */
function endOf(step: Step): 'succeeded' | 'failed' | 'cancelled' | null {
  if (step.counts.pending > 0 || step.counts.active > 0) return null
  if (step.counts.succeeded === step.tasks.length) return 'succeeded'
  return step.counts.failed > 0 ? 'failed' : 'cancelled'
}

function finishSteps(run: Run): EventBody[] {
  const events: EventBody[] = []
  for (const step of run.steps) {
    if (!step.planned) continue
    // A step may end without having run: it has no items, or every result was kept, maybe after it had failed.
    const status = endOf(step)
    if (status !== null && status !== step.status)
      events.push({ type: 'step:finished', data: { stepId: step.plan.id, status } })
  }
  return events
}

const hasWork = (run: Run): boolean =>
  run.steps.some(({ counts }) => counts.active > 0 || counts.queued > 0 || counts.delayed > 0)

/** Steps that wait for something that failed and can go no further. */
function blockSteps(run: Run): EventBody[] {
  return run.steps
    .filter((step) => step.status === 'running')
    .map((step) => {
      const status = step.counts.failed > 0 ? 'failed' : 'blocked'
      return { type: 'step:finished', data: { stepId: step.plan.id, status } }
    })
}

const DEAD_END = { code: 'INTERNAL', message: 'Nothing is left to do, but not all is done.', retryable: false }

/** The end of a run in which nothing moves any more. */
function finishRun(run: Run): EventBody[] {
  if (run.steps.every((step) => step.status === 'succeeded')) {
    return [{ type: 'run:finished', data: { status: 'succeeded', error: null } }]
  }
  const tasks = run.steps.flatMap((step) => step.tasks)
  const failed = tasks.find((task) => task.status === 'failed')
  // A part of a cancelled run was done again: what else was cancelled stays so.
  if (!failed && tasks.some((task) => task.status === 'cancelled')) return [{ type: 'run:cancelling', data: {} }]
  const error = failed?.error ?? DEAD_END
  return [...blockSteps(run), { type: 'run:finished', data: { status: 'failed', error } }]
}

/** What a cancelled run still has to let go of. Tasks under way end by themselves, once stopped. */
function cancelTasks(run: Run): EventBody[] {
  const events: EventBody[] = []
  for (const step of run.steps) {
    for (const task of step.tasks) {
      if (task.status === 'pending') events.push({ type: 'task:cancelled', data: refOf(step, task) })
    }
  }
  if (events.length > 0 || run.steps.some((step) => step.counts.active > 0)) return events
  for (const step of run.steps) {
    if (step.status !== 'running') continue
    events.push({ type: 'step:finished', data: { stepId: step.plan.id, status: endOf(step) ?? 'cancelled' } })
  }
  return [...events, { type: 'run:finished', data: { status: 'cancelled', error: null } }]
}

/** A pause waits for what runs; where that was the last there was to do, the run is done. */
function pauseRun(run: Run): EventBody[] {
  const finished = finishSteps(run)
  if (finished.length > 0) return finished
  if (run.steps.some((step) => step.counts.active > 0)) return []
  const isComplete = run.steps.every((step) => step.status === 'succeeded') && planSteps(run).length === 0
  if (isComplete) return finishRun(run)
  return [{ type: 'run:paused', data: { reason: run.pauseReason ?? 'asked' } }]
}

/**
 * What happens next in a run: a pure function of the board, the free places and the time.
 *
 * Called again and again, folding what it answered each time, until it answers nothing.
 */
export function decide(run: Run, { free, now }: Circumstances): EventBody[] {
  switch (run.status) {
    case 'pending':
      return [{ type: 'run:started', data: {} }]
    case 'cancelling':
      return cancelTasks(run)
    case 'pausing':
      return pauseRun(run)
    case 'running': {
      for (const rule of [finishSteps, planSteps, queueTasks]) {
        const events = rule(run, now)
        if (events.length > 0) return events
      }
      const started = startTasks(run, free)
      if (started.length > 0) return started
      return hasWork(run) ? [] : finishRun(run)
    }
    case 'paused':
    case 'succeeded':
    case 'failed':
    case 'cancelled':
      return []
    default:
      return run.status satisfies never
  }
}
