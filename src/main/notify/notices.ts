import type { Notice } from '../../shared/contract/feed-messages.ts'
import type { CallboardEvent } from '../../shared/domain/event.ts'
import { type Board, type Run, type Step, stepOf } from '../../shared/domain/run.ts'
import { runFailedText, runFinishedText, stepFailedText, stepFinishedText } from './texts.ts'

const hasEnded = (step: Step): boolean => step.status !== 'pending' && step.status !== 'running'

/** A step that ends last gets no notice of its own: the end of the run comes with it and says more. */
function noticeOfStep(run: Run, stepId: string): Omit<Notice, 'id'> | null {
  const step = stepOf(run, stepId)
  if (!step || run.steps.every(hasEnded)) return null
  const target = { runId: run.id, stepId }
  if (step.status === 'succeeded') return { kind: 'step-finished', ...stepFinishedText(run, step), ...target }
  if (step.status === 'failed') return { kind: 'step-failed', ...stepFailedText(run, step), ...target }
  return null
}

/** A run that a person cancelled is no news to them. */
function noticeOfRun(run: Run, status: string): Omit<Notice, 'id'> | null {
  if (status === 'succeeded') {
    return { kind: 'run-finished', ...runFinishedText(run), runId: run.id, stepId: null }
  }
  if (status !== 'failed') return null
  const failed = run.steps.find((step) => step.status === 'failed')
  return { kind: 'run-failed', ...runFailedText(run, failed), runId: run.id, stepId: failed?.plan.id ?? null }
}

function noticeOf(board: Board, event: CallboardEvent): Omit<Notice, 'id'> | null {
  const run = board.runs[event.runId]
  if (!run) return null
  if (event.type === 'step:finished') return noticeOfStep(run, event.data.stepId)
  if (event.type === 'run:finished') return noticeOfRun(run, event.data.status)
  return null
}

/**
 * What a person is told of some events: a step that finished or failed, a run that ended.
 *
 * A step is one notice, however many characters it is for. Pure; ids are made of the event's place in the journal, so
 * that the same events give the same notices.
 *
 * @param board the board after the events
 */
export function noticesOf(board: Board, events: readonly CallboardEvent[]): Notice[] {
  return events.flatMap((event) => {
    const notice = noticeOf(board, event)
    return notice ? [{ id: `${event.runId}/${event.seq}`, ...notice }] : []
  })
}
