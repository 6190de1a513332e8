import { type UsualWaits, usualWaits } from '../draws/usual-waits.ts'
import type { History, RunPlan } from '../model.ts'
import { gatheringsOf } from '../plan/sizes.ts'
import { type PastFacts, pastRuns, stepsWithSizes } from './past-runs.ts'
import { poolsOfSteps } from './past-waits.ts'
import { type StepModel, stepModels } from './step-model.ts'

/** What earlier runs tell of a plan's steps. */
export interface Past {
  readonly runs: readonly PastFacts[]
  readonly models: readonly StepModel[]
  readonly waits: readonly UsualWaits[]
}

/** Kinds of plans that are kept for one history: those of its pipeline differ by what else goes on, and little else. */
const KINDS_KEPT = 16

const known = new WeakMap<History, Map<string, Past>>()

/** All of a plan that what earlier runs tell depends on. A run that was taken up again is no earlier run of itself. */
const kindOf = (plan: RunPlan, history: History): string =>
  JSON.stringify([
    plan.steps.map(({ id, generator }) => [id, generator]),
    poolsOfSteps(plan),
    gatheringsOf(plan),
    stepsWithSizes(plan),
    history.some(({ runId }) => runId === plan.runId) ? plan.runId : null,
  ])

function readPast(plan: RunPlan, history: History): Past {
  const runs = pastRuns(plan, history)
  const models = stepModels(runs, plan.steps.length)
  return { runs, models, waits: usualWaits(models) }
}

/**
 * What earlier runs tell, worked out once for all runs of a pipeline that go on at a time.
 *
 * It is by far the most of what making ready takes, and each run that ends makes the history of all others a new one.
 */
export function pastOf(plan: RunPlan, history: History): Past {
  const kinds = known.get(history) ?? new Map<string, Past>()
  known.set(history, kinds)
  const kind = kindOf(plan, history)
  const past = kinds.get(kind) ?? readPast(plan, history)
  // What was asked for last is the last, so that the first can go.
  kinds.delete(kind)
  kinds.set(kind, past)
  const [oldest] = kinds.keys()
  if (kinds.size > KINDS_KEPT && oldest !== undefined) kinds.delete(oldest)
  return past
}
