import { FORECAST_MARKS, type ForecastView } from '../../shared/contract/views.ts'
import type { TrailPoint } from './ports.ts'

/** Further from its mark than this a forecast says nothing of it. */
const FARTHEST = 0.1
/** Points lie so far apart, as a share of the time passed: some three hundred in a run of an hour. */
const APART = 0.02
const APART_MS = 500

/** Whether enough time has passed since the trail's last point for another. */
export const isNextPoint = (lastElapsedMs: number | null, elapsedMs: number): boolean =>
  lastElapsedMs === null || elapsedMs >= lastElapsedMs * (1 + APART) + APART_MS

/**
 * Of all that was foretold in a run, what lies nearest to each mark, with what came.
 *
 * @param trail oldest first
 * @param totalMs the run's whole time, without that in which it stood still
 */
export function nearestToMarks(trail: readonly TrailPoint[], totalMs: number): ForecastView[] {
  if (totalMs <= 0) return []
  const inside = trail.filter(({ elapsedMs }) => elapsedMs >= 0 && elapsedMs < totalMs)
  const kept: ForecastView[] = []
  const taken = new Set<TrailPoint>()
  for (const mark of FORECAST_MARKS) {
    const distance = (point: TrailPoint): number => Math.abs(point.elapsedMs / totalMs - mark)
    const nearest = inside.reduce<TrailPoint | null>(
      (best, point) => (best === null || distance(point) < distance(best) ? point : best),
      null,
    )
    if (!nearest || distance(nearest) > FARTHEST || taken.has(nearest)) continue
    taken.add(nearest)
    kept.push({ ...nearest, mark, fraction: nearest.elapsedMs / totalMs, cameMs: totalMs - nearest.elapsedMs })
  }
  return kept
}
