import type { CallboardEvent } from '../../shared/domain/event.ts'
import type { Board } from '../../shared/domain/run.ts'
import { stepOf } from '../../shared/domain/run.ts'
import { runName } from './run-words.ts'

const OUTCOME = { succeeded: 'finished', failed: 'failed', blocked: '', cancelled: '' } as const
const RUN_OUTCOME = { succeeded: 'is finished', failed: 'stopped with a failure', cancelled: 'is cancelled' } as const

function wordsFor(event: CallboardEvent, board: Board): string | null {
  const run = board.runs[event.runId]
  if (!run) return null
  const name = runName(run)
  switch (event.type) {
    case 'run:paused':
      return `${name} is paused`
    case 'run:resumed':
      return `${name} goes on`
    case 'run:finished':
      return `${name} ${RUN_OUTCOME[event.data.status]}`
    case 'step:started':
    case 'step:finished': {
      const title = stepOf(run, event.data.stepId)?.plan.title ?? event.data.stepId
      const outcome = event.type === 'step:started' ? 'started' : OUTCOME[event.data.status]
      return outcome === '' ? null : `${name}: ${title} ${outcome}`
    }
    default:
      return null
  }
}

/** What a screen reader is told about some events: one message for a step's or a run's change, none for percents. */
export function announcementFor(events: readonly CallboardEvent[], board: Board): string | null {
  const messages = events.map((event) => wordsFor(event, board)).filter((words) => words !== null)
  return messages.length === 0 ? null : `${messages.join('. ')}.`
}
