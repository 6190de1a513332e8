import type { MadeEta } from '../domain/eta.ts'
import { isEnded, type Run } from '../domain/run.ts'
import { etaWords } from './eta-text.ts'
import { createSteadyWords, type SteadyWords } from './steady-words.ts'

/** A run's estimate in words, ready to be drawn. */
export interface RunEta {
  /** "about 4 min (at most 7)". */
  readonly whole: string
  /** Why, as a sentence; empty where there is nothing to explain. */
  readonly reason: string
  /** "about 50 s", by the id of a step that runs. */
  readonly steps: ReadonlyMap<string, string>
  /** Ids of tasks that have lasted longer than nearly all before them. */
  readonly late: ReadonlySet<string>
}

/** Puts estimates into words that change no faster than they can be read. Null for a run that has ended. */
export type TellEta = (run: Run, made: MadeEta | null, now: number) => RunEta | null

const UNKNOWN: MadeEta['value'] = { p50Ms: null, p90Ms: null, basis: 'none', reason: '', perStep: [], late: [] }

/** For one drawing: it remembers what it said last. */
export function createTellEta(): TellEta {
  const steady = new Map<string, SteadyWords>()
  const steadyOf = (key: string): SteadyWords => {
    const known = steady.get(key) ?? createSteadyWords()
    steady.set(key, known)
    return known
  }
  return (run, made, now) => {
    if (isEnded(run.status) || run.status === 'cancelling') return null
    const { value, at } = made ?? { value: UNKNOWN, at: now }
    const moment = { agoMs: now - at, paused: run.status === 'paused' }
    const steps = new Map<string, string>()
    for (const numbers of value.perStep) {
      const step = run.steps[run.stepIndex[numbers.stepId] ?? -1]
      if (step?.status !== 'running') continue
      steps.set(numbers.stepId, steadyOf(numbers.stepId)(etaWords(numbers, moment), now).short)
    }
    return {
      whole: steadyOf('')(etaWords(value, moment), now).text,
      reason: value.basis === 'none' ? '' : value.reason,
      steps,
      late: new Set(value.late.map(({ taskId }) => taskId)),
    }
  }
}
