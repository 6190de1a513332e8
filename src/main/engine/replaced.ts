import type { Artifact, CallboardEvent } from '../../shared/domain/event.ts'
import { type Board, runOf, stepOf, taskOf } from '../../shared/domain/run.ts'

function artifactsOf(board: Board, runId: string, stepId: string, item: string | null): readonly Artifact[] {
  const run = runOf(board, runId)
  const step = run && stepOf(run, stepId)
  return (step && taskOf(step, item)?.artifacts) ?? []
}

/** Files of earlier results that the results of some events have replaced. */
export function replacedArtifacts(before: Board, after: Board, events: readonly CallboardEvent[]): Artifact[] {
  return events.flatMap((event) => {
    if (event.type !== 'task:succeeded') return []
    const { stepId, item } = event.data
    const old = artifactsOf(before, event.runId, stepId, item)
    if (old.length === 0) return []
    const kept = new Set(artifactsOf(after, event.runId, stepId, item).map(({ path }) => path))
    return old.filter(({ path }) => !kept.has(path))
  })
}
