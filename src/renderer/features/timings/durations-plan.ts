import { fineClockFace } from '../../view/clock-face.ts'
import { formatDay } from '../../view/moment.ts'
import { AXIS, type ChartPlan } from './chart-plan.ts'
import { scaleMarks } from './scale-marks.ts'
import type { StepHistory } from './step-history.ts'

const WHITE = '#fff'
const BUSY = '#f2b84b'
const GROUND = '#0e0e0e'

/** One step over the runs, one place each, oldest at the left: the middle as a line, fastest to slowest as a band. */
export function durationsPlan({ points }: StepHistory, now: number): ChartPlan {
  const most = Math.max(1000, ...points.map(({ high }) => high)) * 1.08
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
          values: (_chart, places) =>
            places.map((place) => {
              const point = points[place]
              return point ? formatDay(point.at, now) : ''
            }),
        },
        {
          ...AXIS,
          size: 62,
          splits: () => [...scaleMarks(most)],
          values: (_chart, places) => places.map(fineClockFace),
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
