import type { PastFacts } from '../history/past-runs.ts'
import type { PastForecast } from '../model.ts'
import { normalQuantile } from '../numbers/normal.ts'
import { clamp, type Weighted, weightedQuantile } from '../numbers/numbers.ts'

/** How much being one run older, and being told at another share of the run, takes from a past forecast. */
const HALF_LIFE_RUNS = 6
/** What a forecast of a run quite unlike this one still counts. */
const LIKE_ANY = 0.25
const LIKE_SHARE = 0.25
/** What is assumed before any forecast can be compared: this many right ones, straying so far (of logarithms). */
const ASSUMED = 20
const ASSUMED_STRAY = 0.2

const isSound = (one: PastForecast): boolean => one.rawP90Ms > 0 && one.cameMs > 0 && one.rawP90Ms < 1e15

/** A few scores of an estimator that is right, so that few real ones do not carry all. */
function assumedScores(): Weighted[] {
  const count = 20
  return Array.from({ length: count }, (_, index) => ({
    value: ASSUMED_STRAY * (normalQuantile((index + 0.5) / count) - normalQuantile(0.9)),
    weight: ASSUMED / count,
  }))
}

function pastScores(runs: readonly PastFacts[], likeness: Float64Array, share: number): Weighted[] {
  const most = likeness.reduce((a, b) => Math.max(a, b), 1e-12)
  return runs.flatMap((run, index) =>
    run.forecasts.filter(isSound).map((one) => ({
      value: Math.log(one.cameMs / one.rawP90Ms),
      weight:
        (LIKE_ANY + ((1 - LIKE_ANY) * (likeness[index] as number)) / most) *
        2 ** (-(runs.length - 1 - index) / HALF_LIFE_RUNS) *
        Math.exp(-(((one.at - share) / LIKE_SHARE) ** 2) / 2),
    })),
  )
}

/** Past errors widen the range, up to this; they never narrow what the draws say: the next surprise is always new. */
const MOST = 2
/** How much longer than it says a forecast without any history has to be: nobody has judged one. */
const UNJUDGED_FACTOR = 2

/**
 * The factor that makes a raw 0.9 quantile hold nine times in ten, judged by our own forecasts of earlier runs.
 *
 * Weighted split conformal prediction, on the logarithm of what came over what was foretold.
 * Source: Tibshirani, Barber, Candès, Ramdas, Conformal Prediction Under Covariate
 * Shift, 2019.
 */
export function p90Factor(runs: readonly PastFacts[], likeness: Float64Array, share: number): number {
  if (runs.length === 0) return UNJUDGED_FACTOR
  const scores = [...assumedScores(), ...pastScores(runs, likeness, share)]
  return clamp(Math.exp(weightedQuantile(scores, 0.9)), 1, MOST)
}
