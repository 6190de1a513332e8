import type { Run } from '../../../shared/domain/run.ts'
import { useOutlook } from '../../state/use-outlook.ts'
import { useOnlyMessage } from '../../state/use-progress.ts'
import { isRunning } from '../../view/card-state.ts'
import { reasonOf } from '../../view/outlook.ts'
import { runSituation } from '../../view/run-words.ts'

/**
 * What is going on, in a sentence: why it takes as long as it does, while that is known; else what is at work, with what
 * it says of itself where it is a single piece.
 */
export function Situation({ run }: { readonly run: Run }) {
  const message = useOnlyMessage(run)
  const outlook = useOutlook(run.id)
  const reason = isRunning(run) && outlook?.value.basis !== 'none' ? reasonOf(outlook) : ''
  if (reason !== '') return <>{reason}</>
  return (
    <>
      {runSituation(run)}
      {run.status === 'running' && message !== '' && `, ${message}`}
    </>
  )
}
