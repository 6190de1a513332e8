import { fineClockFace } from '../../view/clock-face.ts'
import { AXIS, type ChartPlan } from './chart-plan.ts'
import type { MarkOutcome } from './forecast-marks.ts'

const percent = (share: number): string => `${Math.round(share * 100)}%`

/**
 * What was said to be left beside what was left in truth, along a run's time.
 *
 * @param lengthMs how long the run lasted, where there is one; null draws shares of each run's time
 */
export function forecastsPlan(outcomes: readonly MarkOutcome[], lengthMs: number | null): ChartPlan {
  const most = Math.max(1, ...outcomes.map(({ most: top }) => top)) * 1.06
  const write = (share: number): string => (lengthMs === null ? percent(share) : fineClockFace(share * lengthMs))
  // The truth is known at the start and at the end as well; nothing was foretold there.
  const x = [0, ...outcomes.map(({ mark }) => mark), 1]
  const foretold = (pick: (outcome: MarkOutcome) => number) => [null, ...outcomes.map(pick), null]
  return {
    data: [
      x,
      [1, ...outcomes.map(({ came }) => came), 0],
      foretold(({ most: top }) => top),
      foretold(({ likely }) => likely),
    ],
    options: {
      padding: [12, 20, 0, 0],
      scales: { x: { time: false, range: [0, 1] }, y: { range: [0, most] } },
      cursor: { show: false },
      axes: [
        { ...AXIS, size: 30, splits: () => x, values: (_chart, places) => places.map(percent), grid: { show: false } },
        { ...AXIS, size: 62, space: 44, values: (_chart, places) => places.map(write) },
      ],
      series: [
        {},
        { stroke: '#fff', width: 1.5, points: { show: false } },
        { stroke: 'rgb(255 255 255 / 0.4)', width: 1, dash: [4, 4], points: { show: false } },
        {
          stroke: 'rgb(255 255 255 / 0.4)',
          width: 1,
          points: { show: true, size: 8, fill: '#fff', stroke: '#0e0e0e', width: 1.5 },
        },
      ],
      bands: [{ series: [2, 3], fill: 'rgb(255 255 255 / 0.1)' }],
    },
  }
}
