import type { Step, Task } from '../../../shared/domain/run.ts'

/** One person in a step, as column and row draw them. */
export interface PersonProps {
  readonly runId: string
  readonly plan: Step['plan']
  readonly task: Task
  readonly name: string
  /** The portrait; null until there is one. */
  readonly picture: string | null
  /** Ring colour that cuts the badges out of the card's ground. */
  readonly ground: string
}

/** Not begun, and not failed. */
export const isWaiting = (task: Task): boolean => task.status === 'pending' || task.status === 'cancelled'
