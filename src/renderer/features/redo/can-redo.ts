import type { Run, Task } from '../../../shared/domain/run.ts'

/** Whether some work can be done once more: it is finished, ours, and nobody is bringing the show to a halt. */
export const canRedo = (run: Run, tasks: readonly (Task | undefined)[]): boolean =>
  run.origin !== 'report' &&
  run.status !== 'pausing' &&
  run.status !== 'cancelling' &&
  tasks.length > 0 &&
  tasks.every((task) => task?.status === 'succeeded')
