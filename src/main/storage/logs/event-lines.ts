import type { LogLevel } from '../../../shared/contract/views.ts'
import type { Artifact, CallboardEvent } from '../../../shared/domain/event.ts'
import { type Board, type Run, runOf, stepOf, taskOf } from '../../../shared/domain/run.ts'
import { durationText } from '../../../shared/text/duration.ts'
import type { TaskLog } from '../../engine/ports.ts'

type Line = Parameters<TaskLog['write']>[0]
type Words = readonly [level: LogLevel, text: string]
type EventOf<T extends CallboardEvent['type']> = Extract<CallboardEvent, { readonly type: T }>

const KINDS: Readonly<Record<Artifact['kind'], string>> = {
  json: 'data file',
  image: 'picture',
  video: 'video',
  text: 'text',
}

/** "1 picture and 2 texts". */
function piecesText(artifacts: readonly Artifact[]): string {
  const kinds = Object.entries(Object.groupBy(artifacts, ({ kind }) => kind)) as [Artifact['kind'], Artifact[]][]
  return kinds.map(([kind, all]) => `${all.length} ${KINDS[kind]}${all.length === 1 ? '' : 's'}`).join(' and ')
}

/** " after 54 s"; nothing where it was done at once. */
const took = (from: number | null | undefined, to: number): string =>
  from === null || from === undefined || to - from < 1000 ? '' : ` after ${durationText(to - from)}`

/** Why a run waits, as far as it was not asked to. */
const PAUSES: Readonly<Record<EventOf<'run:paused'>['data']['reason'], Words>> = {
  asked: ['info', 'Paused'],
  interrupted: ['warn', 'Interrupted: Callboard ended in the middle. It goes on from here'],
  'disk-full': ['warn', 'Paused: the disk is full. It goes on when there is room'],
  'lost-contact': ['warn', 'Paused: the program that does the work fell silent'],
}

function runWords(run: Run, event: CallboardEvent): Words | null {
  switch (event.type) {
    case 'run:started':
      return ['info', 'Begins']
    case 'run:pausing':
      return ['info', 'Pausing: what is under way is finished first']
    case 'run:paused':
      return PAUSES[event.data.reason]
    case 'run:resumed':
      return ['info', 'Goes on']
    case 'run:cancelling':
      return ['info', 'Cancelling']
    case 'run:finished': {
      const { status } = event.data
      const how = { succeeded: 'Finished', failed: 'Stopped by failures', cancelled: 'Cancelled' }[status]
      return [status === 'failed' ? 'warn' : 'info', `${how}${took(run.startedAt, event.at)}`]
    }
    default:
      return null
  }
}

function stepWords(run: Run, { data, at }: EventOf<'step:started' | 'step:finished'>): Words | null {
  const step = stepOf(run, data.stepId)
  if (!step) return null
  if (!('status' in data)) return ['info', step.tasks.length > 1 ? `Begins, ${step.tasks.length} to do` : 'Begins']
  const many = step.tasks.length
  switch (data.status) {
    case 'succeeded':
      return ['info', `Done${took(step.startedAt, at)}`]
    case 'failed':
      return ['warn', many > 1 ? `Ended: ${step.counts.failed} of ${many} failed` : 'Ended: it failed']
    case 'blocked':
      return ['warn', 'Cannot be done: something that it needs has failed']
    default:
      return ['info', 'Cancelled']
  }
}

function taskWords(event: CallboardEvent, startedAt: number | null): Words | null {
  switch (event.type) {
    case 'task:queued':
      return ['debug', 'Waits for a free place']
    case 'task:started':
      return ['info', event.data.attempt > 1 ? `Started, try ${event.data.attempt}` : 'Started']
    case 'task:submitted':
      return ['info', `Handed to ${event.data.service}`]
    case 'task:succeeded': {
      const pieces = piecesText(event.data.artifacts)
      return ['info', `Kept${pieces === '' ? '' : ` ${pieces}`}${took(startedAt, event.at)}`]
    }
    case 'task:failed': {
      const { retryAt } = event.data
      return retryAt === undefined ? null : ['info', `Is tried again in ${durationText(retryAt - event.at)}`]
    }
    case 'task:interrupted':
      return ['warn', `Interrupted${took(startedAt, event.at)}: it begins anew when the show goes on`]
    case 'task:cancelled':
      return ['info', `Cancelled${took(startedAt, event.at)}`]
    case 'task:staled':
      return ['info', 'Is to be made again']
    case 'task:kept':
      return ['info', 'Came out as before: kept']
    default:
      return null
  }
}

function lineOf(run: Run, event: CallboardEvent): Line | null {
  const about = { runId: run.id, step: null, item: null, attempt: null }
  if (event.type === 'step:started' || event.type === 'step:finished') {
    const words = stepWords(run, event)
    return words && { ...about, step: event.data.stepId, level: words[0], text: words[1] }
  }
  if (!('taskId' in event.data)) {
    const words = runWords(run, event)
    return words && { ...about, level: words[0], text: words[1] }
  }
  const { stepId, item } = event.data
  const step = stepOf(run, stepId)
  const task = step ? taskOf(step, item) : undefined
  const words = taskWords(event, task?.startedAt ?? null)
  const attempt = task && task.attempts > 0 ? task.attempts : null
  return words && { ...about, step: stepId, item, attempt, level: words[0], text: words[1] }
}

/**
 * What a run's events say in its log: when what begins, is kept, is tried again and ends.
 *
 * A failed try writes its own line where it fails. Runs that other programs report write theirs themselves.
 *
 * @param board as it stands after the events
 */
export function eventLines(board: Board, events: readonly CallboardEvent[]): Line[] {
  return events.flatMap((event) => {
    const run = runOf(board, event.runId)
    return run && run.origin === 'pipeline' ? (lineOf(run, event) ?? []) : []
  })
}
