import { RotateCw } from 'lucide-react'
import { memo } from 'react'
import { percentOf } from '../../../shared/domain/progress.ts'
import { isActive, type Task } from '../../../shared/domain/run.ts'
import { useTaskFraction, useTaskIteration } from '../../state/use-progress.ts'
import { useRunCommands } from '../../state/use-run-commands.ts'
import { useWorkClock } from '../../state/use-work-clock.ts'
import { useViewing } from '../../state/viewing.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { HintOn } from '../../ui/hint.tsx'
import { clockFace } from '../../view/clock-face.ts'
import { shortName } from '../../view/person-name.ts'
import { isToBeChecked } from '../../view/result.ts'
import { taskTry } from '../../view/tile-status.ts'
import { workedMs } from '../../view/worked-time.ts'
import { TriedAgain } from '../redo/tried-again.tsx'
import { MakePersonAgain } from './make-person-again.tsx'
import { isWaiting, type PersonProps } from './person.ts'
import { badgeOf, PersonBar } from './person-bar.tsx'
import { PersonWords } from './person-words.tsx'
import { usePersonChoice } from './use-person-choice.ts'

/** "2nd try  87%  0:38". */
function ActiveState({ task }: { readonly task: Task }) {
  const fraction = useTaskFraction(task)
  const iteration = useTaskIteration(task)
  const now = useWorkClock(true)
  const round = taskTry(task) ?? (iteration === null ? null : `round ${iteration}`)
  return (
    <>
      {round !== null && <span className="mr-auto text-foreground/56">{round}</span>}
      <span>{percentOf(fraction)}%</span>
      <span className="min-w-8">{clockFace(now - (task.startedAt ?? now))}</span>
    </>
  )
}

function RowState({ task }: { readonly task: Task }) {
  if (isActive(task.status)) return <ActiveState task={task} />
  const again = taskTry(task)
  if (task.status === 'succeeded') return <span>{clockFace(workedMs([task], 0))}</span>
  if (task.status === 'failed') {
    return (
      <>
        {again !== null && <span className="mr-auto text-foreground/56">{again}</span>}
        <span className="font-semibold text-destructive">Failed</span>
      </>
    )
  }
  if (task.status === 'pending' && task.retryAt !== null) return <TriedAgain retryAt={task.retryAt} />
  if (isToBeChecked(task)) return <span className="text-foreground/72">To be checked</span>
  return <span className="text-foreground/56">{task.status === 'cancelled' ? 'Cancelled' : 'Waiting'}</span>
}

/** Tries one person's part again; the others keep theirs. */
function RetryOne({ runId, plan, task, name }: Pick<PersonProps, 'runId' | 'plan' | 'task' | 'name'>) {
  const { readOnly } = useViewing()
  const commands = useRunCommands(runId)
  if (readOnly) return null
  return (
    <IconButton
      label={`Retry ${shortName(name)}`}
      className="relative z-10 -mr-1 -ml-1.5 size-7"
      disabled={commands.busy}
      onClick={() => commands.retry(plan.id, task.item)}
    >
      <RotateCw size={13} strokeWidth={2.4} aria-hidden />
    </IconButton>
  )
}

/** One of many people in a step, on one line: avatar, name, bar, try, percent and time. */
export const PersonRow = memo(function PersonRow({ runId, plan, task, name, picture, ground }: PersonProps) {
  const choose = usePersonChoice(runId, plan.id)
  return (
    <div className="group/person relative flex h-[30px] items-center gap-2.5 text-[12px] leading-4">
      <Avatar name={name} picture={picture} size={24} badge={badgeOf(task)} ground={ground} />
      <HintOn words={<PersonWords runId={runId} plan={plan} task={task} name={name} />}>
        <button
          type="button"
          className={classNames(
            'press-fade w-[84px] truncate rounded-sm text-left before:absolute before:inset-0 hover:text-white',
            isWaiting(task) && 'text-foreground/56',
          )}
          onClick={() => choose(task.item)}
        >
          {shortName(name)}
        </button>
      </HintOn>
      <PersonBar runId={runId} plan={plan} task={task} name={name} className="flex-1" />
      <span
        aria-hidden="true"
        className={classNames(
          'flex justify-end gap-1.5 text-right whitespace-nowrap text-foreground/72 tabular-nums',
          task.status === 'failed' ? 'w-[84px]' : 'w-[116px]',
        )}
      >
        <RowState task={task} />
      </span>
      <MakePersonAgain
        runId={runId}
        plan={plan}
        task={task}
        name={name}
        className="absolute! right-0 size-7 bg-[#1f1f1f]"
      />
      {task.status === 'failed' && <RetryOne runId={runId} plan={plan} task={task} name={name} />}
    </div>
  )
})
