import type { Run } from '../../../shared/domain/run.ts'
import { useRunPercent } from '../../state/use-progress.ts'

/** The overall percentage, large. It takes the room of two digits from the start, so that what follows stays put. */
export function BigPercent({ run }: { readonly run: Run }) {
  const percent = useRunPercent(run)
  return (
    <span className="grid tabular-nums *:col-start-1 *:row-start-1">
      <span aria-hidden="true" className="invisible">
        88%
      </span>
      <span>{`${percent}%`}</span>
    </span>
  )
}
