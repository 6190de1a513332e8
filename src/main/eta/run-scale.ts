/** What a run is measured by against others before it has shown anything. */
export interface RunScale {
  /** Tasks by step. */
  readonly counts: Float64Array
  /** Most tasks that run at once. */
  readonly concurrency: number
}

/** How far runs may differ in tasks, or in places, before they are clearly unlike: a standard deviation of logarithms. */
const LIKE_SCALE = 0.4
const gap = (one: number, other: number): number => (one > 0 && other > 0 ? Math.log(one / other) / LIKE_SCALE : 0)

/**
 * Steps whose numbers of tasks tell runs apart: of steps that always have as many tasks as one another, the first.
 */
export function tellingSteps(runs: readonly RunScale[]): number[] {
  const seen = new Set<string>()
  return [...(runs[0]?.counts.keys() ?? [])].filter((step) => {
    const counts = runs.map((run) => run.counts[step]).join()
    const isNew = !seen.has(counts)
    seen.add(counts)
    return isNew
  })
}

/** Squared distance of two runs in scale, in standard deviations, by the steps that tell runs apart. */
export function scaleGap(one: RunScale, other: RunScale, telling: readonly number[]): number {
  let sum = gap(one.concurrency, other.concurrency) ** 2
  for (const step of telling) sum += gap(one.counts[step] ?? 0, other.counts[step] ?? 0) ** 2
  return sum
}

/** How many runs apart count as much as one standard deviation of scale. */
const RUNS_APART = 6

export interface NearestRun {
  /** Its index, -1 where there is no other. */
  readonly run: number
  /** How like it is, 0..1. */
  readonly likeness: number
}

/** The run most like each run, by scale and by time. */
export function nearestRuns(runs: readonly RunScale[]): NearestRun[] {
  const telling = tellingSteps(runs)
  return runs.map((run, index) => {
    let nearest = -1
    let least = Infinity
    runs.forEach((other, place) => {
      const distance = scaleGap(run, other, telling) + Math.abs(index - place) / RUNS_APART
      if (place === index || distance >= least) return
      least = distance
      nearest = place
    })
    return { run: nearest, likeness: Math.exp(-least / 2) }
  })
}
