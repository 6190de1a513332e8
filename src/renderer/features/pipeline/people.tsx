import { percentOf } from '../../../shared/domain/progress.ts'
import { isActive, type Run, type Step, type Task } from '../../../shared/domain/run.ts'
import { useTaskFraction } from '../../state/use-progress.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { classNames } from '../../ui/class-names.ts'
import { itemName } from '../../view/failures.ts'
import { fileUrl } from '../../view/outputs.ts'
import { shortName } from '../../view/person-name.ts'
import { badgeOf, PersonBar } from './person-bar.tsx'

/** From this many people on, rows instead of columns. */
const ROWS_FROM = 7

interface PeopleProps {
  readonly run: Run
  readonly step: Step
  /** Ring colour that cuts the badges out of the card's ground. */
  readonly ground: string
}

interface PersonProps extends PeopleProps {
  readonly task: Task
}

const isWaiting = (task: Task): boolean => task.status === 'pending' || task.status === 'cancelled'

function PersonColumn({ run, step, task, ground }: PersonProps) {
  const name = itemName(step, task)
  return (
    <li className="flex min-w-0 flex-col items-center">
      <span className="mb-1.5">
        <Avatar
          name={name}
          picture={fileUrl(run, 'portrait', 'image', task.item)}
          size={28}
          badge={badgeOf(task)}
          ground={ground}
        />
      </span>
      <PersonBar runId={run.id} step={step} task={task} name={name} className="w-full" />
      <span
        className={classNames(
          'mt-1 max-w-full truncate text-[11px] leading-[14px]',
          isWaiting(task) ? 'text-foreground/56' : 'text-foreground/72',
        )}
      >
        {shortName(name)}
      </span>
    </li>
  )
}

function RowState({ task }: { readonly task: Task }) {
  const fraction = useTaskFraction(task)
  if (isActive(task.status)) return <>{percentOf(fraction)}%</>
  if (task.status === 'succeeded') return <>Done</>
  if (task.status === 'failed') return <span className="font-semibold text-destructive">Failed</span>
  return <span className="text-foreground/56">{task.status === 'cancelled' ? 'Cancelled' : 'Waiting'}</span>
}

function PersonRow({ run, step, task, ground }: PersonProps) {
  const name = itemName(step, task)
  return (
    <li className="flex h-[30px] items-center gap-2.5 text-[12px] leading-4">
      <Avatar
        name={name}
        picture={fileUrl(run, 'portrait', 'image', task.item)}
        size={24}
        badge={badgeOf(task)}
        ground={ground}
      />
      <span className={classNames('w-[88px] truncate', isWaiting(task) && 'text-foreground/56')}>
        {shortName(name)}
      </span>
      <PersonBar runId={run.id} step={step} task={task} name={name} className="flex-1" />
      <span aria-hidden="true" className="w-14 text-right tabular-nums text-foreground/72">
        <RowState task={task} />
      </span>
    </li>
  )
}

/** Everybody a step works on, each with a bar: columns for a few, rows that scroll for many. The order never changes. */
export function People({ run, step, ground }: PeopleProps) {
  if (step.tasks.length < ROWS_FROM) {
    return (
      <ul className="mt-3 grid gap-x-3" style={{ gridTemplateColumns: `repeat(${step.tasks.length}, minmax(0, 1fr))` }}>
        {step.tasks.map((task) => (
          <PersonColumn key={task.id} run={run} step={step} task={task} ground={ground} />
        ))}
      </ul>
    )
  }
  return (
    <section
      // A region that scrolls must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as said
      tabIndex={0}
      aria-label={`${step.plan.title}, one by one`}
      className="-mx-2 mt-2 max-h-[252px] overflow-y-auto rounded-xl px-2 py-1"
    >
      <ul>
        {step.tasks.map((task) => (
          <PersonRow key={task.id} run={run} step={step} task={task} ground={ground} />
        ))}
      </ul>
    </section>
  )
}
