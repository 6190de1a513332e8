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

/** How many runs like each are looked at: of two ways that runs take in turns, one of these is the same way. */
const NEAREST = 3

export interface NearRun {
  /** Its index. */
  readonly run: number
  /** How like it is, 0..1. */
  readonly likeness: number
}

/** The few runs most like each run, by scale and by time, the most like first. */
export function nearestRuns(runs: readonly RunScale[]): NearRun[][] {
  const telling = tellingSteps(runs)
  return runs.map((run, index) =>
    runs
      .flatMap((other, place) => {
        const distance = scaleGap(run, other, telling) + Math.abs(index - place) / RUNS_APART
        return place === index ? [] : [{ run: place, likeness: Math.exp(-distance / 2) }]
      })
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, NEAREST),
  )
}
