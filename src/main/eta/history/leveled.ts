import { mean, quantile } from '../numbers/numbers.ts'
import { itemEffects } from './item-effect.ts'
import { orderEffects, stretchOf } from './order-effect.ts'
import type { PastFacts, PastStep } from './past-runs.ts'
import { type SizedLog, sizeExponent } from './size-effect.ts'

/** One step's durations freed of what size, name and order add to them, and what those add. */
export interface LeveledStep {
  /** Durations by run, as logarithms at size one; in the order of their starts. */
  readonly logs: readonly (Float64Array | undefined)[]
  readonly exponent: number
  /** Size, as a logarithm, to take where a task has none; NaN where history knows no sizes, and none counts. */
  readonly usualSize: number
  /** What an item adds by name, as a logarithm. */
  readonly itemEffects: ReadonlyMap<string, number>
  /** What starting early or late in its step adds, by stretch, as a logarithm. */
  readonly orderEffects: Float64Array
}

/** One point for each size in each run: tasks of one run tell the same again and again. */
function pointsOf(steps: readonly (PastStep | undefined)[]): SizedLog[] {
  return steps.flatMap((step) => {
    const bySize = new Map<number, number[]>()
    step?.logs.forEach((log, index) => {
      const size = step.sizes[index] ?? Number.NaN
      const group = bySize.get(size)
      if (group === undefined) bySize.set(size, [log])
      else group.push(log)
    })
    return [...bySize].map(([size, logs]) => ({ size, log: quantile(logs, 0.5) }))
  })
}

function atSizeOne(step: PastStep, exponent: number, usualSize: number): Float64Array {
  if (Number.isNaN(usualSize)) return step.logs.slice()
  return step.logs.map((log, task) => {
    const size = step.sizes[task] as number
    return log - exponent * (Number.isNaN(size) ? usualSize : size)
  })
}

function levelStep(steps: readonly (PastStep | undefined)[]): LeveledStep {
  const points = pointsOf(steps)
  const known = points.flatMap(({ size }) => (Number.isNaN(size) ? [] : [size]))
  const usualSize = known.length === 0 ? Number.NaN : mean(known)
  const exponent = sizeExponent(points)
  const logs = steps.map((step) => (step === undefined ? undefined : atSizeOne(step, exponent, usualSize)))
  const effects = itemEffects(
    steps.map((step, run) => (step === undefined ? undefined : { logs: logs[run] ?? step.logs, items: step.items })),
  )
  steps.forEach((step, run) => {
    const own = logs[run]
    step?.items.forEach((item, task) => {
      if (own !== undefined && item !== null) own[task] = (own[task] as number) - (effects.get(item) ?? 0)
    })
  })
  const order = orderEffects(logs)
  for (const own of logs) {
    own?.forEach((log, place) => {
      own[place] = log - (order[stretchOf(place, own.length)] as number)
    })
  }
  return { logs, exponent, usualSize, itemEffects: effects, orderEffects: order }
}

/** The earlier runs' durations by step, made comparable with one another. */
export const levelSteps = (runs: readonly PastFacts[], stepCount: number): LeveledStep[] =>
  Array.from({ length: stepCount }, (_, step) => levelStep(runs.map((run) => run.steps[step])))
