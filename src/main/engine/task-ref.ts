import type { Step, Task } from '../../shared/domain/run.ts'

/** What names a task in an event. */
export const refOf = (step: Step, task: Task) => ({ stepId: step.plan.id, taskId: task.id, item: task.item })
