import { mean, quantile } from '../numbers/numbers.ts'

/** Durations of one step in one run, as logarithms at size one, and whose they are; by index. */
export interface ItemLogs {
  readonly logs: Float64Array
  readonly items: readonly (string | null)[]
}

/** From the median distance to the median to a standard deviation, for a normal distribution. */
const ROBUST = 1.4826

function restsByItem(runs: readonly (ItemLogs | undefined)[]): Map<string, number[]> {
  const rests = new Map<string, number[]>()
  for (const run of runs) {
    if (run === undefined || run.logs.length < 3) continue
    const middle = quantile(run.logs, 0.5)
    run.items.forEach((item, index) => {
      if (item === null) return
      const rest = (run.logs[index] as number) - middle
      const known = rests.get(item)
      if (known === undefined) rests.set(item, [rest])
      else known.push(rest)
    })
  }
  return rests
}

const robustVariance = (values: readonly number[]): number =>
  (ROBUST *
    quantile(
      values.map((value) => Math.abs(value)),
      0.5,
    )) **
  2

/**
 * How much longer than its step's middle an item always takes, as a logarithm: items come again under the same name
 * when a run is repeated.
 *
 * A random effect: what is seen of an item counts by how much items differ from one another more than one item does
 * from run to run. Medians throughout, since some runs are slow in places.
 */
export function itemEffects(runs: readonly (ItemLogs | undefined)[]): Map<string, number> {
  const recurring = [...restsByItem(runs)].filter(([, rests]) => rests.length >= 2)
  const medians = recurring.map(([, rests]) => quantile(rests, 0.5))
  const inside = recurring.flatMap(([, rests], index) =>
    rests.map((rest) => (rest - (medians[index] as number)) * Math.sqrt(rests.length / (rests.length - 1))),
  )
  if (recurring.length < 2) return new Map()
  const within = robustVariance(inside)
  const times = mean(recurring.map(([, rests]) => rests.length))
  const center = quantile(medians, 0.5)
  const between = Math.max(0, mean(medians.map((median) => (median - center) ** 2)) - within / times)
  return new Map(
    recurring.map(([item, rests], index) => {
      const trust = (rests.length * between) / (rests.length * between + within + 1e-9)
      return [item, trust * ((medians[index] as number) - center)]
    }),
  )
}
