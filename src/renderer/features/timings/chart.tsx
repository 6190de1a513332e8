import { useEffect, useLayoutEffect, useRef } from 'react'
import uPlot from 'uplot'
import { useWidth } from '../../ui/use-width.ts'
import 'uplot/dist/uPlot.min.css'
import type { ChartPlan } from './chart-plan.ts'
import './chart.css'

interface ChartProps {
  readonly plan: ChartPlan
  readonly height: number
  /** What there is to see, in words. */
  readonly label: string
  /** Told of the place along x that is pointed at, by its index; null where none is. */
  readonly onPoint?: (index: number | null) => void
  /** Told of a press, by the place's index. */
  readonly onPress?: (index: number) => void
}

/** A chart drawn by uPlot, as wide as there is room. Its words and numbers stand beside it for who cannot see it. */
export function Chart({ plan, height, label, onPoint, onPress }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const drawn = useRef<uPlot | null>(null)
  const width = useWidth(frame)
  const told = useRef({ onPoint, onPress })
  useEffect(() => {
    told.current = { onPoint, onPress }
  }, [onPoint, onPress])

  useLayoutEffect(() => {
    const element = frame.current
    if (!element || width === 0) return
    const chart = new uPlot(
      {
        ...plan.options,
        width,
        height,
        legend: { show: false },
        hooks: { setCursor: [({ cursor }) => told.current.onPoint?.(cursor.idx ?? null)] },
      },
      plan.data,
      element,
    )
    drawn.current = chart
    const press = () => {
      const { idx } = chart.cursor
      if (typeof idx === 'number') told.current.onPress?.(idx)
    }
    chart.over.addEventListener('click', press)
    return () => {
      chart.over.removeEventListener('click', press)
      chart.destroy()
      drawn.current = null
    }
  }, [plan, width, height])

  return (
    <div
      ref={frame}
      role="img"
      aria-label={label}
      style={{ height }}
      className="timings-chart w-full overflow-hidden"
    />
  )
}
