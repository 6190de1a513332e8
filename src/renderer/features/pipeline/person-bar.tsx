import { percentOf } from '../../../shared/domain/progress.ts'
import { isActive, type Step, type Task } from '../../../shared/domain/run.ts'
import { RUNNING_LATE } from '../../../shared/text/eta-text.ts'
import { useUsualMs } from '../../state/use-outlook.ts'
import { useTaskFraction } from '../../state/use-progress.ts'
import type { AvatarBadge } from '../../ui/avatar.tsx'
import { type BarTone, ProgressBar } from '../../ui/progress-bar.tsx'
import { shortName } from '../../view/person-name.ts'
import { isToBeChecked } from '../../view/result.ts'
import { stepNoun } from '../../view/step-words.ts'
import { taskTry } from '../../view/tile-status.ts'

const TONES: Readonly<Record<Task['status'], BarTone>> = {
  pending: 'idle',
  starting: 'work',
  processing: 'work',
  succeeded: 'done',
  failed: 'failed',
  cancelled: 'idle',
}

/** What is said of a person's bar: "87 percent, second try", "failed", "waiting". */
function barWords(task: Task, fraction: number, late: boolean): string {
  if (isActive(task.status)) {
    const again = taskTry(task)
    return `${percentOf(fraction)} percent${again === null ? '' : `, ${again}`}${late ? `, ${RUNNING_LATE}` : ''}`
  }
  if (task.status === 'succeeded') return 'complete'
  if (task.status === 'failed') return 'failed'
  if (isToBeChecked(task)) return 'to be checked'
  if (task.status === 'pending' && task.retryAt !== null) return 'failed, tried again by itself'
  return task.status === 'cancelled' ? 'cancelled' : 'waiting'
}

/** What sits at the corner of an avatar. */
export function badgeOf(task: Task): AvatarBadge {
  if (task.status === 'succeeded') return 'done'
  if (task.status === 'failed') return 'failed'
  if (isToBeChecked(task)) return 'checked'
  if (task.status === 'pending' && task.retryAt !== null) return 'again'
  return isActive(task.status) && taskTry(task) !== null ? 'again' : null
}

interface PersonBarProps {
  readonly runId: string
  readonly plan: Step['plan']
  readonly task: Task
  readonly name: string
  readonly className?: string
}

/** One character's bar of one step. */
export function PersonBar({ runId, plan, task, name, className }: PersonBarProps) {
  const fraction = useTaskFraction(task)
  const late = useUsualMs(runId, task) !== null
  const checked = isToBeChecked(task)
  const full = task.status === 'succeeded' || task.status === 'failed' || checked
  return (
    <ProgressBar
      label={`${shortName(name)}, ${stepNoun(plan, 1)}`}
      fraction={full ? 1 : fraction}
      valueText={barWords(task, fraction, late)}
      tone={checked ? 'stale' : late ? 'late' : TONES[task.status]}
      height={3}
      className={className ?? ''}
    />
  )
}
