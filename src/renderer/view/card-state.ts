import { isEnded, type Run, type RunStatus, type Step } from '../../shared/domain/run.ts'

/** How a card looks. `paused` wears the colours of `completed`, `blocked` and `cancelled` those of `pending`. */
export type CardState = 'active' | 'completed' | 'failed' | 'pending' | 'paused' | 'cancelled'

const isHalted = (status: RunStatus): boolean => status === 'paused' || isEnded(status)

/** How a step's card looks in its run as it stands. */
export function stepCardState(step: Step, run: Run): CardState {
  switch (step.status) {
    case 'succeeded':
      return 'completed'
    case 'failed':
      return 'failed'
    case 'cancelled':
      return 'cancelled'
    case 'blocked':
      return 'pending'
    case 'pending':
      return run.status === 'cancelled' ? 'cancelled' : 'pending'
    case 'running':
      if (step.counts.active > 0) return 'active'
      if (step.counts.failed > 0 && isHalted(run.status)) return 'failed'
      if (run.status === 'paused') return 'paused'
      return run.status === 'cancelled' ? 'cancelled' : 'active'
    default:
      return step.status satisfies never
  }
}

/** How a run's card looks. */
export function runCardState(run: Run): CardState {
  switch (run.status) {
    case 'succeeded':
      return 'completed'
    case 'failed':
    case 'cancelled':
    case 'paused':
      return run.status
    case 'pending':
    case 'running':
    case 'pausing':
    case 'cancelling':
      return 'active'
    default:
      return run.status satisfies never
  }
}

/** Whether a run stands on the list of what is under way: it runs, or it waits for a person. */
export const isInProduction = (run: Run): boolean => run.status !== 'succeeded' && run.status !== 'cancelled'

/** Whether a run is at work now. */
export const isRunning = (run: Run): boolean => runCardState(run) === 'active'

/** Whether a run waits for a person. */
export const needsPerson = (run: Run): boolean => run.status === 'failed' || run.status === 'paused'

const STATE_WORDS: Readonly<Record<CardState, string>> = {
  active: 'in progress',
  completed: 'completed',
  failed: 'failed',
  pending: 'pending',
  paused: 'paused',
  cancelled: 'cancelled',
}

/** The state in a word: status is never told by colour alone. */
export const stateWord = (state: CardState): string => STATE_WORDS[state]
