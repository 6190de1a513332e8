import type uPlot from 'uplot'

/** What a chart shows, but for its size. */
export interface ChartPlan {
  readonly options: Omit<uPlot.Options, 'width' | 'height'>
  readonly data: uPlot.AlignedData
}

/** How every axis is drawn. */
export const AXIS: uPlot.Axis = {
  stroke: 'rgb(255 255 255 / 0.56)',
  font: '12px "Inter Variable", system-ui, sans-serif',
  grid: { stroke: 'rgb(255 255 255 / 0.07)', width: 0.5 },
  ticks: { show: false },
}
