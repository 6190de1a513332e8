import type { Run, Step } from '../../../shared/domain/run.ts'
import { itemName } from '../../view/failures.ts'
import { fileUrl } from '../../view/outputs.ts'
import { PeopleList } from './people-list.tsx'
import { PersonColumn } from './person-column.tsx'

/** From this many people on, rows instead of columns. */
const ROWS_FROM = 7

interface PeopleProps {
  readonly run: Run
  readonly step: Step
  /** Ring colour that cuts the badges out of the card's ground. */
  readonly ground: string
}

/**
 * Everybody a step works on, each with a bar.
 *
 * A few stand in columns whose order never changes; many in a list that scrolls, grouped by how they stand.
 */
export function People({ run, step, ground }: PeopleProps) {
  if (step.tasks.length >= ROWS_FROM) return <PeopleList run={run} step={step} ground={ground} />
  return (
    <ul className="mt-3 grid gap-x-3" style={{ gridTemplateColumns: `repeat(${step.tasks.length}, minmax(0, 1fr))` }}>
      {step.tasks.map((task) => (
        <PersonColumn
          key={task.id}
          runId={run.id}
          plan={step.plan}
          task={task}
          name={itemName(step, task)}
          picture={fileUrl(run, 'portrait', 'image', task.item)}
          ground={ground}
        />
      ))}
    </ul>
  )
}
