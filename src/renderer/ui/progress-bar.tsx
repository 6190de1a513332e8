import { memo } from 'react'
import { percentOf } from '../../shared/domain/progress.ts'
import { classNames } from './class-names.ts'

/** `late`: at work for longer than usual. `stale`: done, and to be looked at again. */
export type BarTone = 'work' | 'late' | 'done' | 'stale' | 'failed' | 'idle'

const FILL: Readonly<Record<BarTone, string>> = {
  work: 'bg-primary',
  late: 'bg-warning',
  done: 'bg-white/72',
  stale: 'bg-white/30',
  failed: 'bg-destructive',
  idle: 'bg-white/72',
}

const HEIGHT = { 3: 'h-[3px]', 4: 'h-1', 6: 'h-1.5' } as const

interface ProgressBarProps {
  /** Whose progress, for example "Ruth, portrait". */
  readonly label: string
  /** 0..1. */
  readonly fraction: number
  /** What is said instead of "87 percent". */
  readonly valueText?: string
  readonly tone?: BarTone
  /** Share at work now, 0..1, drawn after `fraction` in the same colour, paler. */
  readonly working?: number
  /** Share that failed, 0..1, drawn after the rest. */
  readonly failed?: number
  readonly height?: keyof typeof HEIGHT
  readonly className?: string
}

const share = (from: number, width: number, gap: number) => ({
  transform: `translateX(calc(${from * 100}% + ${gap}px)) scaleX(${width})`,
})

/** A bar with a name and a value in words. Grows by transform alone. */
export const ProgressBar = memo(function ProgressBar(props: ProgressBarProps) {
  const { label, fraction, valueText, tone = 'work', working = 0, failed = 0, height = 4, className } = props
  const percent = percentOf(fraction)
  const gap = fraction > 0 ? 1 : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText ?? `${percent} percent`}
      className={classNames('relative overflow-hidden rounded-full bg-white/13', HEIGHT[height], className)}
    >
      <div
        className={classNames('bar-fill absolute inset-0', FILL[tone])}
        style={{ transform: `scaleX(${fraction})` }}
      />
      {working > 0 && <div className="bar-fill absolute inset-0 bg-primary/45" style={share(fraction, working, gap)} />}
      {failed > 0 && (
        <div className="bar-fill absolute inset-0 bg-destructive" style={share(fraction + working, failed, gap)} />
      )}
    </div>
  )
})
