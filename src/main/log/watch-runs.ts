import type { CallboardEvent } from '../../shared/domain/event.ts'
import { type Board, type Run, runOf } from '../../shared/domain/run.ts'
import type { CommitListener } from '../engine/ports.ts'
import type { AppLog, LogFields } from './app-log.ts'

/** What is logged of a run's events: never its title, its prompt or what a task made. */
function tell(log: AppLog, board: Board, event: CallboardEvent): void {
  const { runId } = event
  const task = (data: { stepId: string; item: string | null }): LogFields => ({
    runId,
    step: data.stepId,
    item: data.item,
  })
  switch (event.type) {
    case 'run:created':
      log.info('a run was created', { runId, pipeline: event.data.plan.id, origin: event.data.origin ?? 'pipeline' })
      break
    case 'run:started':
    case 'run:resumed':
      log.info(event.type === 'run:started' ? 'a run has started' : 'a run goes on', { runId })
      break
    case 'run:paused':
      log.info('a run was paused', { runId, reason: event.data.reason })
      break
    case 'run:finished': {
      const { status, error } = event.data
      const took = tookMs(runOf(board, runId), event.at)
      log[status === 'failed' ? 'warn' : 'info']('a run has ended', { runId, status, code: error?.code, tookMs: took })
      break
    }
    case 'run:deleted':
      log.info('a run was deleted', { runId })
      break
    case 'task:failed': {
      const { error, retryAt } = event.data
      const { code, message } = error
      log.warn('an attempt failed', { ...task(event.data), code, error: message, triedAgain: retryAt !== undefined })
      break
    }
    case 'task:interrupted':
      // Stopped is what a person, or an orderly end, has asked for.
      log[event.data.reason === 'crash' ? 'warn' : 'info']('an attempt was interrupted', {
        ...task(event.data),
        reason: event.data.reason,
      })
      break
    case 'task:started':
      log.debug('an attempt has started', { ...task(event.data), attempt: event.data.attempt })
      break
    case 'task:succeeded':
      log.debug('an attempt succeeded', task(event.data))
      break
    default:
  }
}

const tookMs = (run: Run | undefined, at: number): number | undefined =>
  run?.startedAt === null || run === undefined ? undefined : at - run.startedAt

/** Logs what becomes of runs. */
export const logRuns =
  (log: AppLog): CommitListener =>
  (board, events) => {
    for (const event of events) tell(log, board, event)
  }
