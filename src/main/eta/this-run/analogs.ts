import type { PastFacts } from '../history/past-runs.ts'
import { type RunScale, scaleGap, tellingSteps } from '../history/run-scale.ts'
import type { StepModel } from '../history/step-model.ts'
import type { OwnStep } from './own-steps.ts'

/** After how many runs an earlier one counts half. */
const HALF_LIFE_RUNS = 6
/** How much tasks of one step in one run resemble one another, 0..1: what one tells, the next half repeats. */
const RESEMBLANCE = 0.2

/** Logarithm of what each earlier run counts before this one has shown anything: by recency and by scale. */
export function priorLogWeights(runs: readonly PastFacts[], scale: RunScale): Float64Array {
  const telling = tellingSteps([...runs, scale])
  return Float64Array.from(runs, (run, index) => {
    const age = runs.length - 1 - index
    return -(age / HALF_LIFE_RUNS) * Math.LN2 - scaleGap(scale, run, telling) / 2
  })
}

/** How much better or worse each earlier run explains what a step has shown here, added to `logWeights`. */
function addLikeness(logWeights: Float64Array, model: StepModel, own: OwnStep): void {
  const count = own.doneLogs.length + own.ages.length
  if (count === 0 || !model.known) return
  const share = 1 / (1 + RESEMBLANCE * (count - 1))
  const done = own.doneLogs.map(model.grid.binOf)
  const ages = own.ages.map(model.grid.binOf)
  for (let run = 0; run < logWeights.length; run++) {
    if (model.byRun[run] === undefined) continue
    const chance = model.grid.logChance[run] as Float64Array
    const above = model.grid.logAbove[run] as Float64Array
    let sum = 0
    for (const bin of done) sum += chance[bin] as number
    for (const bin of ages) sum += above[bin] as number
    logWeights[run] = (logWeights[run] as number) + share * sum
  }
}

/**
 * What each earlier run counts as an example of how this one will go on; sums to 1.
 *
 * An earlier run is discounted both where its tasks lasted otherwise than this one's and where it could hardly contain
 * tasks as old as those under way.
 */
export function analogWeights(
  prior: Float64Array,
  models: readonly StepModel[],
  own: readonly OwnStep[],
): Float64Array {
  const logs = prior.slice()
  models.forEach((model, step) => {
    const shown = own[step]
    if (shown !== undefined) addLikeness(logs, model, shown)
  })
  const most = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const weights = logs.map((log) => Math.exp(log - most))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / sum)
}

/** Which earlier run each of `draws` draws follows: in proportion to the weights, evenly picked, in order. */
export function pickAnalogs(weights: Float64Array, draws: number): Int32Array {
  const picks = new Int32Array(draws)
  let run = 0
  let reached = weights[0] ?? 1
  for (let draw = 0; draw < draws; draw++) {
    const target = (draw + 0.5) / draws
    while (reached < target && run < weights.length - 1) reached += weights[++run] as number
    picks[draw] = run
  }
  return picks
}
