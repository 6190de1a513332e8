import type { EventBody } from '../../shared/domain/event.ts'
import type { Run } from '../../shared/domain/run.ts'

/** What a command does to a run: a pure function from the run to the events that follow, or a thrown refusal. */
export type RunCommand = (run: Run) => readonly EventBody[]

/** Ends what is under way without a result; the tasks wait again. */
export function interruptTasks(run: Run): EventBody[] {
  return run.steps.flatMap((step) =>
    step.tasks
      .filter((task) => task.startedAt !== null && task.completedAt === null)
      .map(
        (task): EventBody => ({
          type: 'task:interrupted',
          data: { stepId: step.plan.id, taskId: task.id, item: task.item },
        }),
      ),
  )
}
