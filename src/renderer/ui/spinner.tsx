interface SpinnerProps {
  readonly size?: number
  readonly stroke?: number
}

/** A ring with a 30 % arc: at work. Turns, but for reduced motion. Decorative: say the state in words beside it. */
export function Spinner({ size = 18, stroke = 2.2 }: SpinnerProps) {
  const radius = (size - stroke) / 2
  const around = 2 * Math.PI * radius
  const ring = { cx: size / 2, cy: size / 2, r: radius, fill: 'none', strokeWidth: stroke }
  return (
    <svg width={size} height={size} className="spinning -rotate-[58deg]" aria-hidden="true">
      <circle {...ring} className="stroke-white/18" />
      <circle
        {...ring}
        className="stroke-primary"
        strokeLinecap="round"
        strokeDasharray={`${around * 0.3} ${around}`}
      />
    </svg>
  )
}
