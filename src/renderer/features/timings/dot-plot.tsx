import { useId } from 'react'
import type { StepComparison } from './compare-steps.ts'

const HEIGHT = 25
const MIDDLE = HEIGHT / 2
/** How far behind a dot of what runs its trail begins, in CSS pixels. */
const TRAIL = 44
/** A range of no length is still a range. */
const LEAST_PILL = 14

/** Spreads dots over a band, without a pattern and the same way each time (the well-known one-line hash of shaders). */
function spread(index: number): number {
  const scattered = Math.sin((index + 1) * 12.9898) * 43_758.5453
  return (scattered - Math.floor(scattered) - 0.5) * 7
}

interface DotPlotProps {
  readonly step: StepComparison
  readonly width: number
  readonly mostMs: number
}

/** How long one step takes: the usual range as a pill, earlier runs as small dots, this run's in white and red. */
export function DotPlot({ step, width, mostMs }: DotPlotProps) {
  const id = useId()
  const x = (ms: number): number => Math.min(width - 5, (ms / mostMs) * width)
  const { usual, earlier, done, running } = step
  const long = usual ? Math.max(LEAST_PILL, x(usual.to) - x(usual.from)) : 0
  const pill = usual && { from: (x(usual.from) + x(usual.to) - long) / 2, width: long }
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true" className="block overflow-visible">
      <defs>
        <linearGradient id={id} x1="0" x2="1" y1="0" y2="0">
          <stop stopColor="#E50914" stopOpacity="0" />
          <stop offset="1" stopColor="#E50914" />
        </linearGradient>
      </defs>
      {pill && <rect x={pill.from} y={MIDDLE - 7} width={pill.width} height={14} rx={7} fill="#fff" opacity={0.1} />}
      {earlier.map((ms, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots have no other name, and their order is their place
        <circle key={index} cx={x(ms)} cy={MIDDLE + spread(index)} r={1.6} fill="#fff" opacity={0.36} />
      ))}
      {running.map((ms, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <g key={index}>
          <rect
            x={Math.max(0, x(ms) - TRAIL)}
            y={MIDDLE - 1.25}
            width={Math.min(TRAIL, x(ms))}
            height={2.5}
            fill={`url(#${id})`}
          />
          <circle cx={x(ms)} cy={MIDDLE} r={4.5} fill="#E50914" stroke="#141414" strokeWidth={1.5} />
        </g>
      ))}
      {done.map((ms, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <circle key={index} cx={x(ms)} cy={MIDDLE} r={4} fill="#fff" stroke="#141414" strokeWidth={1.5} />
      ))}
    </svg>
  )
}
