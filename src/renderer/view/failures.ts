import type { Run, Step, Task } from '../../shared/domain/run.ts'
import { shortName } from './person-name.ts'
import { plainFailure } from './plain-failure.ts'
import { listNames } from './plural.ts'
import { stepNoun } from './step-words.ts'

/** One reason for which tasks of a step failed, and whom it hit. */
export interface FailureGroup {
  /** What happened, for a person. */
  readonly words: string
  /** Short names; empty where the step does not fan out. */
  readonly people: readonly string[]
  /** The same for a machine's maker: every task, its try, code and message, a line each. */
  readonly technical: string
}

/** Something a person can press: which items to try again (null: the whole step). */
export interface RetryChoice {
  readonly label: string
  readonly item: string | null
}

const SINGLE_RETRIES_SHOWN = 2

/** The name of a task's item; empty where it has none. */
export function itemName(step: Step, task: Task): string {
  return step.items[step.taskIndex[task.item ?? ''] ?? -1]?.name ?? ''
}

const failedTasks = (step: Step): readonly Task[] => step.tasks.filter((task) => task.status === 'failed')

/** "video/c3, try 2: DISK_FULL: The disk is full." */
function technicalLine(step: Step, task: Task): string {
  const where = task.item === null ? step.plan.id : `${step.plan.id}/${task.item}`
  const why = [task.error?.code ?? '', task.error?.message ?? ''].filter((part) => part !== '')
  return [`${where}, try ${Math.max(1, task.attempts)}`, ...why].join(': ')
}

/** Why a step's tasks failed, one entry a reason, in the order of the items. */
export function failureGroups(step: Step): readonly FailureGroup[] {
  const groups = Map.groupBy(failedTasks(step), ({ error }) => `${error?.code} ${error?.message}`)
  return [...groups.values()].map((tasks) => ({
    words: plainFailure(tasks[0]?.error ?? { code: '', message: '' }).words,
    people: tasks.map((task) => shortName(itemName(step, task))).filter((name) => name !== ''),
    technical: tasks.map((task) => technicalLine(step, task)).join('\n'),
  }))
}

/** What failed and for whom: "The videos of Ruth and Mei failed." */
export function failureHeadline(step: Step, { people }: FailureGroup): string {
  const noun = stepNoun(step.plan, people.length === 0 ? 1 : people.length)
  return people.length === 0 ? `The ${noun} failed.` : `The ${noun} of ${listNames(people)} failed.`
}

/** The buttons of a failed card: all at once first, then one an item while there are few. */
export function retryChoices(step: Step): readonly RetryChoice[] {
  const failed = failedTasks(step)
  if (failed.length === 0) return []
  const [first] = failed
  if (failed.length === 1 && first) {
    const name = itemName(step, first)
    return [{ label: name === '' ? 'Retry' : `Retry ${shortName(name)}`, item: first.item }]
  }
  const all: RetryChoice = { label: failed.length === 2 ? 'Retry both' : `Retry all ${failed.length}`, item: null }
  if (failed.length > SINGLE_RETRIES_SHOWN) return [all]
  return [all, ...failed.map((task) => ({ label: `Retry ${shortName(itemName(step, task))}`, item: task.item }))]
}

/** A run's failure in one line: "2 of 5 videos failed", "The trailer failed". */
export function runFailureLine(run: Run): string {
  const step = run.steps.find((candidate) => candidate.counts.failed > 0)
  if (!step) return run.error ? plainFailure(run.error).words : 'It failed'
  const failed = step.counts.failed
  if (step.plan.itemsFrom === null) return `The ${stepNoun(step.plan, 1)} failed`
  return `${failed} of ${step.tasks.length} ${stepNoun(step.plan, step.tasks.length)} failed`
}

/** Why a run failed, in the words of its first failed task. */
export function runFailureReason(run: Run): string {
  for (const step of run.steps) {
    const group = failureGroups(step)[0]
    if (group) return group.words
  }
  return run.error ? plainFailure(run.error).words : ''
}

/** What a failed run's card offers: "Retry 2 videos". */
export function runRetryLabel(run: Run): string {
  const failing = run.steps.filter((step) => step.counts.failed > 0)
  const [step] = failing
  if (failing.length !== 1 || !step) return 'Retry what failed'
  if (step.plan.itemsFrom === null) return `Retry the ${stepNoun(step.plan, 1)}`
  return `Retry ${step.counts.failed} ${stepNoun(step.plan, step.counts.failed)}`
}
