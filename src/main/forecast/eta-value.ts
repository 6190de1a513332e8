import type { EtaValue } from '../../shared/contract/feed-messages.ts'
import type { Run } from '../../shared/domain/run.ts'
import type { Estimate, RunPlan } from '../eta/model.ts'

/** What is said where nothing can be. */
export const noEta = (reason: string): EtaValue => ({
  p50Ms: null,
  p90Ms: null,
  basis: 'none',
  reason,
  perStep: [],
  late: [],
})

const whole = (ms: number): number => Math.max(0, Math.round(ms))

/** An estimate as the feed tells it: ids in the place of indices, whole milliseconds. */
export function etaValueOf(run: Run, plan: RunPlan, estimate: Estimate): EtaValue {
  const { p50Ms, p90Ms, basis, reason } = estimate
  if (p50Ms === null || p90Ms === null || !Number.isFinite(p50Ms) || !Number.isFinite(p90Ms)) return noEta(reason)
  return {
    p50Ms: whole(p50Ms),
    p90Ms: whole(Math.max(p50Ms, p90Ms)),
    basis,
    reason,
    perStep: estimate.perStep.flatMap((each) => {
      const stepId = run.steps[each.step]?.plan.id
      return stepId === undefined ? [] : { stepId, p50Ms: whole(each.p50Ms), p90Ms: whole(each.p90Ms) }
    }),
    late: estimate.late.flatMap(({ task, usualMs }) => {
      const taskId = plan.tasks[task]?.id
      return taskId === undefined ? [] : { taskId, usualMs: whole(usualMs) }
    }),
  }
}
