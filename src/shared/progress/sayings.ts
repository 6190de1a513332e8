import type { EventBody } from '../domain/event.ts'
import type { Run, Step } from '../domain/run.ts'

/** A phase of what a line speaks of: the run, a step or a task. */
export type ProgressPhase = 'starting' | 'running' | 'complete' | 'error'

/** One event in words. `status` is what the event made of its subject, which may have moved on since. */
export interface Saying {
  readonly phase: ProgressPhase
  readonly message: string
  readonly status: string
}

export type RunEvent = Exclude<EventBody, { data: { stepId: string } }>
export type StepEvent = Exclude<Extract<EventBody, { data: { stepId: string } }>, { data: { taskId: string } }>
export type TaskEvent = Extract<EventBody, { data: { taskId: string } }>

const PAUSES = {
  asked: 'Paused',
  interrupted: 'Interrupted; it can be taken up again',
  'disk-full': 'Paused: the disk is full',
  'lost-contact': 'Lost contact',
} as const

/** What an event of a whole run says; null where a step's or task's event says it. */
export function runSaying(run: Run, event: RunEvent): Saying | null {
  switch (event.type) {
    case 'run:created':
      return { phase: 'starting', message: run.title, status: 'pending' }
    case 'run:started':
      return { phase: 'running', message: 'Started', status: 'running' }
    case 'run:resumed':
      return { phase: 'running', message: 'Going on', status: 'running' }
    case 'run:pausing':
      return { phase: 'running', message: 'Pausing', status: 'pausing' }
    case 'run:paused':
      return { phase: 'running', message: PAUSES[event.data.reason], status: 'paused' }
    case 'run:cancelling':
      return { phase: 'running', message: 'Cancelling', status: 'cancelling' }
    case 'run:finished': {
      const { status, error } = event.data
      if (status === 'succeeded') return { phase: 'complete', message: 'Done', status }
      return { phase: 'error', message: error?.message ?? (status === 'failed' ? 'Failed' : 'Cancelled'), status }
    }
    case 'step:added':
    case 'run:deleted':
      return null
    default:
      return event satisfies never
  }
}

const doneOf = (step: Step): string =>
  step.plan.itemsFrom === null ? '' : `: ${step.counts.succeeded} of ${step.tasks.length}`

/** What an event of a step says; null for its planning, which its start tells. */
export function stepSaying(step: Step, event: StepEvent): Saying | null {
  const { title } = step.plan
  switch (event.type) {
    case 'step:planned':
      return null
    case 'step:started':
      return { phase: 'starting', message: `${title}${doneOf(step)}`, status: 'running' }
    case 'step:finished': {
      const { status } = event.data
      if (status === 'succeeded') return { phase: 'complete', message: `${title}${doneOf(step)}`, status }
      const why = step.tasks.find((task) => task.error)?.error?.message ?? status
      return { phase: 'error', message: `${title}${doneOf(step)}: ${why}`, status }
    }
    default:
      return event satisfies never
  }
}

/** What an event of a task says; null for its queueing. `name` is the item's, or the step's where there is none. */
export function taskSaying(event: TaskEvent, name: string): Saying | null {
  switch (event.type) {
    case 'task:queued':
    case 'task:edited':
      return null
    case 'task:started': {
      const { attempt } = event.data
      return { phase: 'starting', message: attempt > 1 ? `${name}: try ${attempt}` : name, status: 'starting' }
    }
    case 'task:submitted':
      return { phase: 'running', message: `${name}: handed to ${event.data.service}`, status: 'processing' }
    case 'task:succeeded':
      return { phase: 'complete', message: name, status: 'succeeded' }
    case 'task:failed': {
      const message = `${name}: ${event.data.error.message}`
      if (event.data.retryAt === undefined) return { phase: 'error', message, status: 'failed' }
      return { phase: 'running', message: `${message} It is tried again by itself.`, status: 'pending' }
    }
    case 'task:interrupted':
      return { phase: 'running', message: `${name}: interrupted`, status: 'pending' }
    case 'task:cancelled':
      return { phase: 'error', message: `${name}: cancelled`, status: 'cancelled' }
    case 'task:staled':
      return { phase: 'running', message: `${name}: to be done again (${event.data.reason})`, status: 'pending' }
    case 'task:kept':
      return { phase: 'complete', message: `${name}: as before`, status: 'succeeded' }
    default:
      return event satisfies never
  }
}
