import type { EventBody } from '../../shared/domain/event.ts'
import type { Resource } from '../../shared/domain/pipeline.ts'
import { type Run, type Step, stepOf, type Task, taskOf } from '../../shared/domain/run.ts'

/** Free places by resource; `decide` takes from it what it gives away. */
export type FreePlaces = Record<Resource, number>

function needsMet(run: Run, step: Step, task: Task): boolean {
  return step.plan.needs.every((need) => {
    const other = stepOf(run, need.step)
    if (!other) return false
    if (need.match === 'all') return other.status === 'succeeded'
    return taskOf(other, task.item)?.status === 'succeeded'
  })
}

const refOf = (step: Step, task: Task) => ({ stepId: step.plan.id, taskId: task.id, item: task.item })

/** Steps whose items have become known. */
function planSteps(run: Run): EventBody[] {
  const events: EventBody[] = []
  for (const step of run.steps) {
    if (step.planned || step.plan.itemsFrom === null) continue
    const source = stepOf(run, step.plan.itemsFrom)
    if (source?.status !== 'succeeded') continue
    events.push({ type: 'step:planned', data: { stepId: step.plan.id, items: [...(source.names ?? [])] } })
  }
  return events
}

/** Tasks that lack nothing any more but a free place. */
function queueTasks(run: Run): EventBody[] {
  const events: EventBody[] = []
  for (const step of run.steps) {
    if (step.counts.pending === step.counts.queued) continue
    for (const task of step.tasks) {
      if (task.status !== 'pending' || task.queuedAt !== null || !needsMet(run, step, task)) continue
      events.push({ type: 'task:queued', data: refOf(step, task) })
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
    const empty = step.status === 'pending' && step.planned && step.tasks.length === 0
    if (step.status !== 'running' && !empty) continue
    const status = endOf(step)
    if (status !== null) events.push({ type: 'step:finished', data: { stepId: step.plan.id, status } })
  }
  return events
}

const hasWork = (run: Run): boolean => run.steps.some((step) => step.counts.active > 0 || step.counts.queued > 0)

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
  const failed = run.steps.flatMap((step) => step.tasks).find((task) => task.status === 'failed')
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
  if (run.steps.every((step) => step.status === 'succeeded')) return finishRun(run)
  return [{ type: 'run:paused', data: { reason: 'asked' } }]
}

/**
 * What happens next in a run: a pure function of the board and the free places.
 *
 * Called again and again, folding what it answered each time, until it answers nothing.
 */
export function decide(run: Run, free: FreePlaces): EventBody[] {
  switch (run.status) {
    case 'pending':
      return [{ type: 'run:started', data: {} }]
    case 'cancelling':
      return cancelTasks(run)
    case 'pausing':
      return pauseRun(run)
    case 'running': {
      for (const rule of [finishSteps, planSteps, queueTasks]) {
        const events = rule(run)
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
