import type { Step } from '../../../shared/domain/run.ts'
import { useAppList } from '../../state/app-context.ts'
import { useStepOutlook } from '../../state/use-outlook.ts'
import { useWorkClock } from '../../state/use-work-clock.ts'
import { formatDuration } from '../../view/duration.ts'
import { type LateWords, lateWords } from '../../view/late.ts'
import { stepWorkedMs } from '../../view/worked-time.ts'

interface StepTimeProps {
  readonly runId: string
  readonly step: Step
  /** Whether somebody is at work on it. */
  readonly ticking: boolean
  /** Whether the step is under way: what it will still take is told then, where anybody knows. */
  readonly open: boolean
}

function Worked({ step, ticking }: Pick<StepTimeProps, 'step' | 'ticking'>) {
  const worked = stepWorkedMs(step, useWorkClock(ticking))
  if (worked === 0 && !ticking) return null
  return <>{ticking ? `${formatDuration(worked)} so far` : formatDuration(worked)}</>
}

/** Short, since it stands beside the step's name; the whole of it for who rests there and for who listens. */
const Late = ({ words, usual }: LateWords) => (
  <span title={`${words}. ${usual}`} className="text-warning">
    <span aria-hidden="true">longer than usual</span>
    <span className="sr-only">{words}</span>
  </span>
)

/** That a step runs longer than usual, else how long it will still take, else how long it took, or has taken so far. Nothing before it began. */
export function StepTime({ runId, step, ticking, open }: StepTimeProps) {
  const words = useStepOutlook(runId, step.plan.id)
  const late = useAppList((state) => (open ? lateWords(step, state.outlooks[runId]?.late) : null))
  if (late) return <Late {...late} />
  if (!open || !words || words.leftMs === null) return <Worked step={step} ticking={ticking} />
  return <span title={words.text}>{words.short}</span>
}
