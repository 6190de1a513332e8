import { percentOf, runFraction, stepFraction, taskFraction } from '../../shared/domain/progress.ts'
import { isActive, type Run, type Step, type Task } from '../../shared/domain/run.ts'
import { useApp } from './app-context.ts'

/** How much of a task is done, 0..1, as it goes. */
export const useTaskFraction = (task: Task | undefined): number =>
  useApp((state) => (task ? taskFraction(task, state.progress) : 0))

/** What a running task says it is doing. */
export const useTaskMessage = (task: Task | undefined): string =>
  useApp((state) => (task ? (state.progress[task.id]?.message ?? '') : ''))

/** The round of a looping task, from 1; null where it does not loop or does not run. */
export const useTaskIteration = (task: Task | undefined): number | null =>
  useApp((state) => (task && isActive(task.status) ? (state.progress[task.id]?.iteration ?? null) : null))

/** What a run's only running task says it is doing; empty where several run. */
export const useOnlyMessage = (run: Run): string =>
  useApp((state) => {
    const active = run.steps.flatMap((step) => step.tasks.filter((task) => isActive(task.status)))
    const [task] = active
    return task && active.length === 1 ? (state.progress[task.id]?.message ?? '') : ''
  })

/** How much of a step is done, 0..1, as it goes. */
export const useStepFraction = (step: Step): number => useApp((state) => stepFraction(step, state.progress))

/** A run's whole percentage as it goes. */
export const useRunPercent = (run: Run): number => useApp((state) => percentOf(runFraction(run, state.progress)))
