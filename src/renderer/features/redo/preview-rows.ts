import type { CommandOutput } from '../../../shared/contract/commands.ts'
import { type Run, type Step, stepOf } from '../../../shared/domain/run.ts'

type PlannedTask = CommandOutput<'run.redo'>['tasks'][number]

/** Somebody whose piece is touched. */
export interface PreviewPerson {
  readonly item: string
  readonly name: string
}

/** A step's tasks that are touched for the same reason. */
export interface PreviewRow {
  readonly step: Step
  /** Empty where the step works on nobody in particular. */
  readonly people: readonly PreviewPerson[]
  /** Whether that is everybody the step works on. */
  readonly everybody: boolean
}

/** What a redo touches. */
export interface PreviewRows {
  /** Done again in any case. */
  readonly again: readonly PreviewRow[]
  /** Looked at, and done again only where what they are made from has changed. */
  readonly checked: readonly PreviewRow[]
  /** How many pieces each of the two lists has. */
  readonly counts: { readonly again: number; readonly checked: number }
}

function rowsOf(run: Run, tasks: readonly PlannedTask[]): readonly PreviewRow[] {
  const byStep = Map.groupBy(tasks, ({ step }) => step)
  return [...byStep].flatMap(([stepId, touched]) => {
    const step = stepOf(run, stepId)
    if (!step) return []
    const people = touched.flatMap(({ item, name }) => (item === null ? [] : [{ item, name: name ?? item }]))
    return [{ step, people, everybody: people.length > 1 && people.length === step.tasks.length }]
  })
}

/** A dry run's tasks by what will become of them, a line a step, in the order of the pipeline. */
export function previewRows(run: Run, tasks: readonly PlannedTask[]): PreviewRows {
  const again = tasks.filter(({ why }) => why === 'asked')
  const checked = tasks.filter(({ why }) => why === 'depends')
  return {
    again: rowsOf(run, again),
    checked: rowsOf(run, checked),
    counts: { again: again.length, checked: checked.length },
  }
}
