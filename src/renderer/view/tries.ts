import type { AttemptOutcome } from '../../shared/contract/views.ts'
import { type CallboardEvent, endsTask, type Failure } from '../../shared/domain/event.ts'

/** One try of a task. Times are in whatever unit the events were laid out in. */
export interface Try {
  readonly taskId: string
  readonly stepId: string
  readonly item: string | null
  /** From 1. */
  readonly attempt: number
  /** When it lacked nothing any more but a free place; null where the events do not say. */
  readonly queuedAt: number | null
  /** Null while it waits, and where it never began. */
  readonly startedAt: number | null
  /** Null while it waits or goes on. */
  readonly endedAt: number | null
  readonly outcome: AttemptOutcome | null
  /** Why it failed; null where it did not. */
  readonly failure: Failure | null
  /** When the next is begun by itself, in epoch milliseconds; null where it is not. */
  readonly retryAt: number | null
}

type Mutable = { -readonly [K in keyof Try]: Try[K] }
type TaskEvent = Extract<CallboardEvent, { data: { taskId: string } }>

const OUTCOMES: Readonly<Partial<Record<CallboardEvent['type'], AttemptOutcome>>> = {
  'task:succeeded': 'succeeded',
  'task:failed': 'failed',
  'task:interrupted': 'interrupted',
  'task:cancelled': 'cancelled',
}

function begin({ data }: TaskEvent, attempt: number): Mutable {
  const { taskId, stepId, item } = data
  return {
    taskId,
    stepId,
    item,
    attempt,
    queuedAt: null,
    startedAt: null,
    endedAt: null,
    outcome: null,
    failure: null,
    retryAt: null,
  }
}

/**
 * Every try that a run's events tell of, in the order in which they were first heard of; also those that wait, go on,
 * or were let go of before they began.
 *
 * @param times where each event lies, by index; must not fall
 */
export function triesOf(events: readonly CallboardEvent[], times: readonly number[]): readonly Try[] {
  const tries: Mutable[] = []
  const open = new Map<string, Mutable>()
  const counts = new Map<string, number>()

  function openOf(event: TaskEvent): Mutable {
    const { taskId } = event.data
    const known = open.get(taskId)
    if (known) return known
    const started = begin(event, (counts.get(taskId) ?? 0) + 1)
    open.set(taskId, started)
    tries.push(started)
    return started
  }

  for (const [index, event] of events.entries()) {
    if (!('taskId' in event.data)) continue
    const at = times[index] ?? 0
    const { taskId } = event.data
    if (event.type === 'task:queued') openOf(event as TaskEvent).queuedAt = at
    else if (event.type === 'task:started') {
      const started = openOf(event as TaskEvent)
      started.startedAt = at
      started.attempt = event.data.attempt
      counts.set(taskId, event.data.attempt)
    } else if (endsTask(event)) {
      const ended = open.get(taskId)
      if (ended) {
        ended.endedAt = at
        ended.outcome = OUTCOMES[event.type] ?? 'cancelled'
        if (event.type === 'task:failed') {
          ended.failure = event.data.error
          ended.retryAt = event.data.retryAt ?? null
        }
      }
      open.delete(taskId)
    }
  }
  return tries
}
