import type { CallboardEvent } from '../../shared/domain/event.ts'
import { fold } from '../../shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../shared/domain/run.ts'
import { type ProgressEvent, progressEvents } from '../../shared/progress/progress-event.ts'

/**
 * What is kept of a finished run: what became of it and of its steps, told from its events.
 *
 * @param events all events of one run, from its first
 */
export function stepChanges(events: readonly CallboardEvent[]): ProgressEvent[] {
  const told: ProgressEvent[] = []
  let board = EMPTY_BOARD
  let unread: CallboardEvent[] = []
  for (const event of events) {
    unread.push(event)
    if ('taskId' in event.data) continue
    // Folding many tasks at once costs one copy of them, not one each.
    board = fold(board, unread)
    unread = []
    told.push(...progressEvents(board, [event], {}))
  }
  return told
}
