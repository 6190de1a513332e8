import { isActive, type Run, type Step, type Task } from '../../../shared/domain/run.ts'
import { useTaskMessage } from '../../state/use-progress.ts'
import { useWorkClock } from '../../state/use-work-clock.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { StepIcon } from '../../ui/step-icon.tsx'
import { formatDuration } from '../../view/duration.ts'
import { itemName } from '../../view/failures.ts'
import { fileUrl } from '../../view/outputs.ts'
import { shortName } from '../../view/person-name.ts'
import { stepNoun } from '../../view/step-words.ts'

interface Work {
  readonly step: Step
  readonly task: Task
}

/** What was begun last among what runs now. */
function newestWork(run: Run): Work | null {
  let newest: Work | null = null
  for (const step of run.steps) {
    for (const task of step.tasks) {
      if (isActive(task.status) && (task.startedAt ?? 0) > (newest?.task.startedAt ?? 0)) newest = { step, task }
    }
  }
  return newest
}

function WorkLine({ run, step, task }: Work & { readonly run: Run }) {
  const message = useTaskMessage(task)
  const now = useWorkClock(true)
  const name = itemName(step, task)
  const noun = stepNoun(step.plan, 1)
  const what = name === '' ? step.plan.title : `${shortName(name)}: ${noun}`
  return (
    <div className="mt-7 flex h-12 items-center gap-2.5 pr-16">
      {name === '' ? (
        <span className="grid size-8 flex-none place-items-center rounded-full bg-white/10">
          <StepIcon stepId={step.plan.id} size={16} />
        </span>
      ) : (
        <Avatar name={name} picture={fileUrl(run, 'portrait', 'image', task.item)} size={32} />
      )}
      <div className="min-w-0">
        <p className="truncate text-[13px] leading-5 font-medium tabular-nums">
          {what}
          {message !== '' && `, ${message}`}
        </p>
        <p className="text-[12px] leading-4 text-foreground/56 tabular-nums">
          at work for {formatDuration(now - (task.startedAt ?? now))}
        </p>
      </div>
    </div>
  )
}

/** The piece of work that was begun last, in the words it says of itself. Nothing where nothing runs. */
export function AtWork({ run }: { readonly run: Run }) {
  const work = newestWork(run)
  return work ? <WorkLine key={work.task.id} run={run} step={work.step} task={work.task} /> : null
}
