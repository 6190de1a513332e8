import { percentOf } from '../../../shared/domain/progress.ts'
import { isActive, type Step, type Task } from '../../../shared/domain/run.ts'
import { RUNNING_LATE } from '../../../shared/text/eta-text.ts'
import { useUsualMs } from '../../state/use-outlook.ts'
import { useTaskFraction, useTaskIteration, useTaskMessage } from '../../state/use-progress.ts'
import { useWorkClock } from '../../state/use-work-clock.ts'
import { formatDuration } from '../../view/duration.ts'
import { usualWords } from '../../view/late.ts'
import { plainFailure } from '../../view/plain-failure.ts'
import { isToBeChecked } from '../../view/result.ts'
import { stepNoun } from '../../view/step-words.ts'
import { taskTry } from '../../view/tile-status.ts'
import { workedMs } from '../../view/worked-time.ts'
import { TriedAgain } from '../redo/tried-again.tsx'

interface PersonWordsProps {
  readonly runId: string
  readonly plan: Step['plan']
  readonly task: Task
  readonly name: string
}

/** What an active task says: "87%, 2nd try, at work for 38 s". */
function ActiveWords({ runId, plan, task }: Omit<PersonWordsProps, 'name'>) {
  const fraction = useTaskFraction(task)
  const message = useTaskMessage(task)
  const iteration = useTaskIteration(task)
  const usualMs = useUsualMs(runId, task)
  const now = useWorkClock(true)
  const parts = [
    `${percentOf(fraction)}%`,
    taskTry(task) ?? '',
    iteration === null ? '' : `iteration ${iteration}`,
    `at work for ${formatDuration(now - (task.startedAt ?? now))}`,
    message,
  ].filter((part) => part !== '')
  return (
    <>
      <span className="block tabular-nums">{parts.join(', ')}</span>
      {usualMs !== null && (
        <span className="mt-1 block text-warning first-letter:uppercase">
          {RUNNING_LATE}. {usualWords(plan, usualMs)}
        </span>
      )}
    </>
  )
}

function restingWords(task: Task): string {
  const again = taskTry(task)
  switch (task.status) {
    case 'succeeded':
      return `Done in ${formatDuration(workedMs([task], 0))}${again === null ? '' : `, at the ${again}`}`
    case 'failed':
      return `Failed${again === null ? '' : ` at the ${again}`}: ${plainFailure(task.error ?? { code: '', message: '' }).words}`
    case 'cancelled':
      return 'Cancelled'
    default:
      if (isToBeChecked(task)) return 'To be checked: kept if what it is made from has not changed'
      return task.queuedAt === null ? 'Waiting for what comes before' : 'Waiting for a free place'
  }
}

/** All there is to say about one person's part of a step, for a hint. */
export function PersonWords({ runId, plan, task, name }: PersonWordsProps) {
  return (
    <>
      <span className="block font-semibold text-foreground">
        {name}, {stepNoun(plan, 1)}
      </span>
      {isActive(task.status) ? <ActiveWords runId={runId} plan={plan} task={task} /> : restingWords(task)}
      {task.status === 'pending' && task.retryAt !== null && (
        <span className="block tabular-nums">
          Tried <TriedAgain retryAt={task.retryAt} />
        </span>
      )}
    </>
  )
}
