import { formatClock, formatDay } from '../../view/moment.ts'
import { AXIS, type ChartPlan } from './chart-plan.ts'
import { scaleMarks } from './scale-marks.ts'
import type { StepHistory } from './step-history.ts'

const WHITE = '#fff'
const BUSY = '#f2b84b'
const GROUND = '#0e0e0e'

/** The day of each place, and the time of day where it is the day of the place before. */
function dayLabels(moments: readonly (number | null)[], now: number): string[] {
  let before = ''
  return moments.map((at) => {
    if (at === null) return ''
    const day = formatDay(at, now)
    const same = day === before
    before = day
    return same ? formatClock(at) : day
  })
}

/** One step over the runs, one place each, oldest at the left: the middle as a line, fastest to slowest as a band. */
export function durationsPlan({ points }: StepHistory, now: number): ChartPlan {
  const most = Math.max(1000, ...points.map(({ high }) => high)) * 1.08
  const marks = scaleMarks(most)
  return {
    data: [
      points.map((_, index) => index),
      points.map(({ high }) => high),
      points.map(({ low }) => low),
      points.map(({ typical }) => typical),
      points.map(({ typical, busy }) => (busy ? typical : null)),
    ],
    options: {
      padding: [12, 16, 0, 0],
      scales: {
        x: { time: false, range: [-0.5, Math.max(0.5, points.length - 0.5)] },
        y: { range: [0, most] },
      },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      axes: [
        {
          ...AXIS,
          grid: { show: false },
          space: 92,
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500],
          gap: 10,
          size: 34,
          values: (_chart, places) =>
            dayLabels(
              places.map((place) => points[place]?.at ?? null),
              now,
            ),
        },
        {
          ...AXIS,
          size: 62,
          splits: () => marks.map(({ ms }) => ms),
          values: () => marks.map(({ label }) => label),
        },
      ],
      series: [
        {},
        { stroke: 'transparent', points: { show: false } },
        { stroke: 'transparent', points: { show: false } },
        {
          stroke: 'rgb(255 255 255 / 0.72)',
          width: 1.5,
          points: { show: true, size: 6, fill: WHITE, stroke: GROUND, width: 1.5 },
        },
        {
          stroke: BUSY,
          paths: () => null,
          points: { show: true, size: 9, fill: GROUND, stroke: BUSY, width: 2 },
        },
      ],
      bands: [{ series: [1, 2], fill: 'rgb(255 255 255 / 0.09)' }],
    },
  }
}
