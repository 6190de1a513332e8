import type { Timing } from '../../../shared/contract/views.ts'
import type { StepPlan } from '../../../shared/domain/pipeline.ts'
import { inOrder, medianOf, quantileOf, type UsualRange, usualRange } from './quantiles.ts'

/** From this load average per core on, the machine had half as much again to do as it could. */
export const BUSY_FROM = 1.5

/** How long one step took in one run. Milliseconds but for `at`. */
export interface RunPoint {
  readonly runId: string
  /** When the first of its tasks began, in epoch milliseconds. */
  readonly at: number
  readonly typical: number
  readonly low: number
  readonly high: number
  readonly count: number
  /** Highest load average per core while it was done; null where the system gives none. */
  readonly load: number | null
  readonly busy: boolean
}

/** How long one generator takes for a step. */
export interface GeneratorUse {
  readonly generator: string
  readonly count: number
  readonly typical: number
  readonly usual: UsualRange | null
  /** The middle of what was done while the machine was busy; null where nothing was. */
  readonly whenBusy: number | null
}

/** How long a step took, run by run. */
export interface StepHistory {
  readonly stepId: string
  readonly title: string
  /** Oldest first. */
  readonly points: readonly RunPoint[]
  readonly typical: number
  readonly usual: UsualRange | null
  readonly generators: readonly GeneratorUse[]
}

const tookMs = ({ startedAt, endedAt }: Timing): number => Math.max(0, endedAt - startedAt)
const isBusy = ({ load }: Timing): boolean => load !== null && load >= BUSY_FROM

function pointOf(runId: string, timings: readonly Timing[]): RunPoint {
  const took = inOrder(timings.map(tookMs))
  const loads = timings.flatMap(({ load }) => (load === null ? [] : [load]))
  return {
    runId,
    at: Math.min(...timings.map(({ startedAt }) => startedAt)),
    typical: quantileOf(took, 0.5),
    low: took[0] ?? 0,
    high: took.at(-1) ?? 0,
    count: took.length,
    load: loads.length > 0 ? Math.max(...loads) : null,
    busy: timings.some(isBusy),
  }
}

function useOf(generator: string, timings: readonly Timing[]): GeneratorUse {
  const took = timings.map(tookMs)
  const busy = timings.filter(isBusy).map(tookMs)
  return {
    generator,
    count: took.length,
    typical: medianOf(took),
    usual: usualRange(took),
    whenBusy: busy.length > 0 ? medianOf(busy) : null,
  }
}

const capital = (id: string): string => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ')

/**
 * How long each step took, run by run.
 *
 * @param timings of attempts that succeeded, newest first
 * @param plans the steps as they are named today, in order; steps that are not among them come last, by their ids
 */
export function stepHistories(timings: readonly Timing[], plans: readonly StepPlan[]): readonly StepHistory[] {
  const byStep = Map.groupBy(timings, ({ step }) => step)
  const known = plans.filter(({ id }) => byStep.has(id)).map(({ id, shortTitle }) => ({ id, title: shortTitle }))
  const ids = new Set(known.map(({ id }) => id))
  const others = [...byStep.keys()].filter((id) => !ids.has(id)).map((id) => ({ id, title: capital(id) }))
  return [...known, ...others].map(({ id, title }) => {
    const own = byStep.get(id) ?? []
    const took = own.map(tookMs)
    return {
      stepId: id,
      title,
      points: [...Map.groupBy(own, ({ runId }) => runId)]
        .map(([runId, its]) => pointOf(runId, its))
        .sort((a, b) => a.at - b.at),
      typical: medianOf(took),
      usual: usualRange(took),
      generators: [...Map.groupBy(own, ({ generator }) => generator)]
        .map(([generator, its]) => useOf(generator, its))
        .sort((a, b) => b.count - a.count),
    }
  })
}
