import { CallboardError } from '../../shared/contract/errors.ts'
import type { EventBody, TaskEdit } from '../../shared/domain/event.ts'
import { takes } from '../../shared/domain/pipeline.ts'
import type { Run, Step, Task } from '../../shared/domain/run.ts'
import { refOf } from './task-ref.ts'

/**
 * Refuses a change that a step's results do not follow from.
 *
 * @throws CallboardError `BAD_INPUT`
 */
export function assertTakes({ plan }: Step, edit: TaskEdit): void {
  for (const change of ['seed', 'brief'] as const) {
    if (edit[change] === undefined || takes(plan, change)) continue
    throw new CallboardError(
      'BAD_INPUT',
      `${plan.title} have no ${change} of their own; they follow what they are made from.`,
    )
  }
}

type Choose = (step: Step, task: Task) => boolean

/**
 * Changes the input of some tasks: a seed is theirs alone; a brief is the character's, so that every task of that
 * character hears of it which is made from it.
 */
export function editTasks(run: Run, edit: TaskEdit, chosen: Choose): EventBody[] {
  const all = run.steps.flatMap((step) => step.tasks.map((task) => ({ step, task })))
  const targets = all.filter(({ step, task }) => chosen(step, task))
  const items = new Set(targets.map(({ task }) => task.item))
  const direct = new Set(targets.map(({ task }) => task))
  return all.flatMap(({ step, task }) => {
    const change: TaskEdit = {
      ...(edit.seed !== undefined && direct.has(task) && takes(step.plan, 'seed') && { seed: edit.seed }),
      ...(edit.brief !== undefined &&
        task.item !== null &&
        items.has(task.item) &&
        takes(step.plan, 'brief') && { brief: edit.brief }),
    }
    if (Object.keys(change).length === 0) return []
    return [{ type: 'task:edited', data: { ...refOf(step, task), edit: { ...task.edit, ...change } } }]
  })
}
