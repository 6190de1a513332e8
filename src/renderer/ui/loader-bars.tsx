import { classNames } from './class-names.ts'

const BARS = [
  { height: 14, delay: '0ms' },
  { height: 22, delay: '120ms' },
  { height: 10, delay: '240ms' },
  { height: 18, delay: '360ms' },
] as const

/** Four bars that move while something is at work, and stand still when nothing is. */
export function LoaderBars({ moving }: { readonly moving: boolean }) {
  return (
    <span aria-hidden="true" className="flex items-center gap-[3px]">
      {BARS.map(({ height, delay }) => (
        <span
          key={delay}
          className={classNames('w-1 rounded-[2px]', moving ? 'bouncing bg-primary' : 'bg-white/56')}
          style={{ height, animationDelay: delay }}
        />
      ))}
    </span>
  )
}
