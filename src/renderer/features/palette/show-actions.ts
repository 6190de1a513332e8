import { isEnded, type Run } from '../../../shared/domain/run.ts'
import { whyNotDeleted } from '../delete/delete-words.ts'

/** What can be done with the show on screen that no shortcut does. */
export type ShowAction = 'retry' | 'cancel' | 'delete'

const hasFailed = (run: Run): boolean => run.steps.some((step) => step.counts.failed > 0)

/** Which of them make sense for a run as it stands. */
export function showActions(run: Run): readonly ShowAction[] {
  const remove = whyNotDeleted(run.status) === null ? (['delete'] as const) : []
  if (run.origin === 'report') return isEnded(run.status) ? remove : ['cancel', ...remove]
  return [
    ...(hasFailed(run) && run.status !== 'cancelling' ? (['retry'] as const) : []),
    ...(isEnded(run.status) || run.status === 'cancelling' ? [] : (['cancel'] as const)),
    ...remove,
  ]
}

/** Whether a run can be paused or taken up again now, and by which word. */
export function pauseWord(run: Run): 'Pause' | 'Resume' | null {
  if (run.origin === 'report') return null
  if (run.status === 'running' || run.status === 'pending') return 'Pause'
  return run.status === 'paused' || run.status === 'failed' || run.status === 'cancelled' ? 'Resume' : null
}
