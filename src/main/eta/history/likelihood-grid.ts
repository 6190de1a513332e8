import { normalDensity } from '../numbers/normal.ts'
import { clamp } from '../numbers/numbers.ts'

/** How many bins of equal width, on the logarithm of durations, a step is looked at in. */
const BINS = 48
/** How far the grid reaches past the longest duration seen: beyond it is one bin. */
const BEYOND = Math.log(8)
/** What all runs together are worth beside one run's own durations, in tasks. */
export const POOL_TASKS = 1
/** The share of probability that is spread evenly, for what nobody has seen. */
const UNSEEN = 0.02

/** How likely each earlier run makes a duration, by bins. */
export interface LikelihoodGrid {
  readonly binOf: (log: number) => number
  /** Logarithms of the probability of each bin, by run. */
  readonly logChance: readonly Float64Array[]
  /** Logarithms of the probability of lasting longer than a bin's middle, by run. */
  readonly logAbove: readonly Float64Array[]
}

function histogram(logs: Float64Array, binOf: (log: number) => number, blur: Float64Array): Float64Array {
  const bins = new Float64Array(BINS)
  for (const log of logs) {
    const center = binOf(log)
    for (let offset = 1 - blur.length; offset < blur.length; offset++) {
      const bin = clamp(center + offset, 0, BINS - 1)
      bins[bin] = (bins[bin] as number) + (blur[Math.abs(offset)] as number) / logs.length
    }
  }
  return bins
}

/** Weights of a bin's neighbours at each distance, for a bell of the given width in bins. */
function blurOf(width: number): Float64Array {
  const reach = Math.min(BINS, Math.ceil(width * 2.5) + 1)
  const half = Float64Array.from({ length: reach }, (_, offset) => normalDensity(offset / Math.max(width, 0.3)))
  const total = half.reduce((sum, weight) => sum + 2 * weight, -(half[0] ?? 0))
  return half.map((weight) => weight / total)
}

export function likelihoodGrid(
  byRun: readonly (Float64Array | undefined)[],
  pooled: Float64Array,
  kernel: number,
): LikelihoodGrid {
  const from = (pooled[0] ?? 0) - 3 * kernel
  const width = ((pooled[pooled.length - 1] ?? 0) + BEYOND - from) / BINS
  const binOf = (log: number): number => clamp(Math.floor((log - from) / width), 0, BINS - 1)
  const blur = blurOf(kernel / width)
  const common = histogram(pooled, binOf, blur)
  const chances = byRun.map((logs) => {
    const own = histogram(logs ?? new Float64Array(0), binOf, blur)
    const count = logs?.length ?? 0
    return own.map((chance, bin) => {
      const mixed = (count * chance + POOL_TASKS * (common[bin] as number)) / (count + POOL_TASKS)
      return (1 - UNSEEN) * mixed + UNSEEN / BINS
    })
  })
  return {
    binOf,
    logChance: chances.map((bins) => bins.map(Math.log)),
    logAbove: chances.map((bins) => {
      const above = new Float64Array(BINS)
      let sum = 0
      for (let bin = BINS - 1; bin >= 0; bin--) {
        above[bin] = Math.log(sum + (bins[bin] as number) / 2)
        sum += bins[bin] as number
      }
      return above
    }),
  }
}
