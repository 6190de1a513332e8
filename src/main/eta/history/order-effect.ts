import { mean, quantile } from '../numbers/numbers.ts'

/** Into how many stretches of equal length the tasks of a step are parted, in the order in which they start. */
const STRETCHES = 8
/** How far a stretch is taken to move from run to run before two runs can be compared: a variance of logarithms. */
const USUAL_MOVE = 0.15 ** 2

/** Which stretch of its step the task at `place` of `count` belongs to. */
export const stretchOf = (place: number, count: number): number =>
  Math.min(STRETCHES - 1, Math.floor(((place + 0.5) / Math.max(1, count)) * STRETCHES))

/** One stretch of one run: how far its durations lie from their run's mean. */
interface Cell {
  readonly mean: number
  readonly variance: number
  readonly count: number
}

function cellsOf(logs: Float64Array): (Cell | undefined)[] {
  const center = mean(logs)
  const rests = Array.from({ length: STRETCHES }, (): number[] => [])
  logs.forEach((log, place) => {
    rests[stretchOf(place, logs.length)]?.push(log - center)
  })
  return rests.map((list) => {
    if (list.length === 0) return undefined
    const middle = mean(list)
    return { mean: middle, count: list.length, variance: mean(list.map((rest) => (rest - middle) ** 2)) }
  })
}

/** How uncertain a stretch's mean is: its tasks scatter, and it moves from run to run. */
function noiseOf(cells: readonly Cell[], middle: number): number {
  const scatter = mean(cells.map((cell) => cell.variance / cell.count))
  const move = mean(cells.map((cell) => (cell.mean - middle) ** 2))
  return (scatter + (move * cells.length + USUAL_MOVE) / (cells.length + 1)) / cells.length
}

/**
 * How much longer than their step's mean tasks take that start early or late in it, by stretch, as logarithms.
 *
 * Steps are not always of one kind: what starts first may be other work than what starts last, and a run of which only the
 * first half has been seen is not slow for that. A random effect, as of items: it counts by how much stretches differ
 * from one another more than one does from run to run. `runs`: durations by run, in the order in which tasks started.
 */
export function orderEffects(runs: readonly (Float64Array | undefined)[]): Float64Array {
  const parted = runs.flatMap((logs) => (logs === undefined || logs.length < STRETCHES ? [] : [cellsOf(logs)]))
  if (parted.length === 0) return new Float64Array(STRETCHES)
  const stretches = Array.from({ length: STRETCHES }, (_, index) => {
    const cells = parted.flatMap((run) => run[index] ?? [])
    const middle = quantile(
      cells.map((cell) => cell.mean),
      0.5,
    )
    return { middle, noise: noiseOf(cells, middle) }
  })
  const noise = mean(stretches.map((stretch) => stretch.noise))
  const between = Math.max(0, mean(stretches.map((stretch) => stretch.middle ** 2)) - noise)
  return Float64Array.from(stretches, (stretch) => (between / (between + stretch.noise + 1e-9)) * stretch.middle)
}
