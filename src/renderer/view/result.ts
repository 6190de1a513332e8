import type { Task } from '../../shared/domain/run.ts'

type ToBeChecked = Task & { readonly stale: NonNullable<Task['stale']> }

/** Whether a task is to be looked at again: its result stands until then. */
export const isToBeChecked = (task: Task | undefined): task is ToBeChecked =>
  task?.status === 'pending' && task.stale !== null

/** Whether what a task made can be shown: it is done, or stands until it has been looked at again. */
export const hasResult = (task: Task | undefined): task is Task => task?.status === 'succeeded' || isToBeChecked(task)
