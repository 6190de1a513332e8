import type { Board } from '../../shared/domain/run.ts'
import type { Dispatch } from './dispatch.ts'

/**
 * Goes on with what an earlier process left under way; what a person paused stays so.
 *
 * @param refused told of each run that does not go on, and why
 */
export async function takeUpInterrupted(
  board: Board,
  call: Dispatch['call'],
  refused: (title: string, thrown: unknown) => void,
): Promise<void> {
  const interrupted = Object.values(board.runs).filter(
    (run) => run.status === 'paused' && run.pauseReason === 'interrupted',
  )
  for (const { id, title } of interrupted) {
    try {
      await call('run.resume', { runId: id })
    } catch (thrown) {
      refused(title, thrown)
    }
  }
}
