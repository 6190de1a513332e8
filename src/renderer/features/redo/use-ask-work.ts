import { runOf } from '../../../shared/domain/run.ts'
import { useAppParts } from '../../state/app-context.ts'
import type { WorkQuestion } from '../../state/question-slice.ts'

/** Raises the question about work that is to be done once more. */
export function useAskWork(): (kind: WorkQuestion['kind'], runId: string, stepId: string, item: string | null) => void {
  const { store } = useAppParts()
  return (kind, runId, stepId, item) => {
    const { board, ask } = store.getState()
    const run = runOf(board, runId)
    if (run) ask({ kind, run, stepId, item })
  }
}
