import { logOfMs } from '../history/past-runs.ts'
import type { StepModel } from '../history/step-model.ts'
import type { RunPlan } from '../model.ts'
import { normalAbove, normalQuantile } from '../numbers/normal.ts'
import { greatest, mean } from '../numbers/numbers.ts'
import { stepCounts } from '../plan/sizes.ts'
import type { OwnStep } from './own-steps.ts'

/** How far steps lie apart, and tasks inside a step of which nothing is known: standard deviations of logarithms. */
const BETWEEN_STEPS = 1.2
export const WITHIN_UNKNOWN = 0.35
/** How far off a definition usually is that somebody guessed, and that somebody measured. */
const GUESS_DOUBT = 1.2
const MEASURED_DOUBT = 0.25
/** How many steps of this run it takes to believe half of what its machine differs from the one that was measured. */
const PACE_CAUTION = 0.5

/** The level of a step without history: mean and standard deviation of a logarithm of milliseconds. */
export interface LevelGuess {
  readonly mean: number
  readonly deviation: number
  /** No task under way can take less than it has: the least that the level may be. */
  readonly least: number
}

/** What the definition says one task of each step takes, as a logarithm; NaN where it says nothing. */
function definedLogs(plan: RunPlan): number[] {
  const counts = stepCounts(plan)
  return plan.steps.map((step, index) => {
    const ms = ((plan.msPerWeight ?? Number.NaN) * step.weight) / Math.max(1, counts[index] as number)
    return ms > 0 && Number.isFinite(ms) ? logOfMs(ms) : Number.NaN
  })
}

/** How much longer than defined this run's own tasks take, as a logarithm, drawn towards "as long". */
function paceOf(defined: readonly number[], own: readonly OwnStep[]): number {
  const rests = own.flatMap(({ doneLogs }, step) => {
    const rest = mean(doneLogs) - (defined[step] ?? Number.NaN)
    return doneLogs.length === 0 || Number.isNaN(rest) ? [] : [rest]
  })
  return rests.reduce((sum, rest) => sum + rest, 0) / (rests.length + PACE_CAUTION)
}

/** What a step takes that a definition has measured: that, at this run's pace, and what its own tasks tell. */
function measuredGuess(expected: number, own: OwnStep | undefined): LevelGuess {
  const done = own?.doneLogs ?? []
  const seen = done.length / WITHIN_UNKNOWN ** 2
  const weight = 1 / MEASURED_DOUBT ** 2 + seen
  const sum = expected / MEASURED_DOUBT ** 2 + seen * mean(done)
  return { mean: sum / weight, deviation: Math.sqrt(1 / weight), least: greatest(own?.ages ?? []) }
}

/** What a step without history may take, by step: from its own tasks, else from the other steps and the definition. */
export function levelGuesses(plan: RunPlan, models: readonly StepModel[], own: readonly OwnStep[]): LevelGuess[] {
  const defined = definedLogs(plan)
  const pace = plan.guessed === true ? Number.NaN : paceOf(defined, own)
  const peers = plan.steps.map((_, step) => {
    const done = own[step]?.doneLogs ?? []
    if (done.length > 0) return mean(done)
    const model = models[step]
    return model?.known === true ? model.level : Number.NaN
  })
  return plan.steps.map((_, step) => {
    const others = peers.filter((level, other) => other !== step && !Number.isNaN(level))
    const definition = defined[step] as number
    const expected = definition + pace
    if (!Number.isNaN(expected)) return measuredGuess(expected, own[step])
    const trust = Number.isNaN(definition) ? 0 : 1 / GUESS_DOUBT ** 2
    const peerTrust = others.length === 0 ? 0 : 1 / (BETWEEN_STEPS ** 2 * (1 + 1 / others.length))
    const done = own[step]?.doneLogs ?? []
    const seen = done.length / WITHIN_UNKNOWN ** 2
    const weight = trust + peerTrust + seen
    const sum = (trust > 0 ? trust * definition : 0) + peerTrust * mean(others) + seen * mean(done)
    const least = greatest(own[step]?.ages ?? [])
    if (weight === 0) return { mean: 0, deviation: 0, least }
    // What others take and what a definition says are means; the middle of a skewed distribution lies below its mean.
    return { mean: (sum - 0.5) / weight, deviation: Math.sqrt(1 / weight), least }
  })
}

/** A level at the share `uniform` of what the guess leaves possible. */
export function levelAt(guess: LevelGuess, uniform: number): number {
  if (guess.deviation === 0) return guess.mean
  const floor = (guess.least - guess.mean) / guess.deviation
  const possible = floor === Number.NEGATIVE_INFINITY ? 1 : normalAbove(floor)
  if (possible < 1e-6) return guess.least + 0.3 * guess.deviation * -Math.log(1 - uniform)
  return guess.mean + guess.deviation * normalQuantile(1 - possible * (1 - uniform))
}
