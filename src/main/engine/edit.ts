import type { EventBody, TaskEdit } from '../../shared/domain/event.ts'
import type { Run, Step, Task } from '../../shared/domain/run.ts'

type Choose = (step: Step, task: Task) => boolean

/**
 * Changes the input of some tasks: a seed is theirs alone; a brief is the character's, so that every task of that
 * character hears of it.
 */
export function editTasks(run: Run, edit: TaskEdit, chosen: Choose): EventBody[] {
  const all = run.steps.flatMap((step) => step.tasks.map((task) => ({ step, task })))
  const targets = all.filter(({ step, task }) => chosen(step, task))
  const items = new Set(targets.map(({ task }) => task.item))
  const direct = new Set(targets.map(({ task }) => task))
  return all.flatMap(({ step, task }) => {
    const change: TaskEdit = {
      ...(edit.seed !== undefined && direct.has(task) && { seed: edit.seed }),
      ...(edit.brief !== undefined && task.item !== null && items.has(task.item) && { brief: edit.brief }),
    }
    if (Object.keys(change).length === 0) return []
    const ref = { stepId: step.plan.id, taskId: task.id, item: task.item }
    return [{ type: 'task:edited', data: { ...ref, edit: { ...task.edit, ...change } } }]
  })
}
