import type { EtaValue } from '../contract/eta-value.ts'
import { isEnded, type Run } from './run.ts'

/** An estimate and when it was made, in epoch milliseconds. */
export interface MadeEta {
  readonly at: number
  readonly value: EtaValue
}

/** An estimate as it is some milliseconds later, if nothing has changed but the time: so much less, never below zero. */
export function agedEta(value: EtaValue, ms: number): EtaValue {
  const left = (from: number): number => Math.max(0, Math.round(from - Math.max(0, ms)))
  const { p50Ms, p90Ms } = value
  if (p50Ms === null || p90Ms === null) return value
  return {
    ...value,
    p50Ms: left(p50Ms),
    p90Ms: left(p90Ms),
    perStep: value.perStep.map((step) => ({ ...step, p50Ms: left(step.p50Ms), p90Ms: left(step.p90Ms) })),
  }
}

/** A run's estimate as it is now. What stands still does not get less. */
export const currentEta = (run: Pick<Run, 'status'> | undefined, { at, value }: MadeEta, now: number): EtaValue =>
  run?.status === 'paused' ? value : agedEta(value, now - at)

/**
 * Whole seconds until a run will be done: 0 once it is, at least 1 while it is not, null where nobody can say.
 *
 * @param now epoch milliseconds
 */
export function etaSeconds(run: Run, made: MadeEta | null, now: number): number | null {
  if (isEnded(run.status)) return run.status === 'succeeded' ? 0 : null
  const left = made && currentEta(run, made, now).p50Ms
  return left === null ? null : Math.max(1, Math.round(left / 1000))
}
