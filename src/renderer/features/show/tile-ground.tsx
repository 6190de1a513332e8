import { isActive, type Task } from '../../../shared/domain/run.ts'
import type { Palette } from '../../../shared/show/palette.ts'
import { useTaskFraction } from '../../state/use-progress.ts'
import { classNames } from '../../ui/class-names.ts'
import { Silhouette } from '../../ui/silhouette.tsx'

/** From here on a portrait at work is a blur of its colours. */
const BLUR_FROM = 0.6

interface TileGroundProps {
  readonly task: Task | undefined
  readonly palette: Palette
  /** Whether nothing more will be made. */
  readonly over: boolean
}

/** What stands in a tile before its portrait: a skeleton, then the show's colours, then a blur of them. */
export function TileGround({ task, palette, over }: TileGroundProps) {
  const fraction = useTaskFraction(task)
  const working = task !== undefined && isActive(task.status)
  if (!working) {
    const settled = over || task?.status === 'failed' || task?.status === 'succeeded'
    return (
      <div className={classNames('absolute inset-0', settled ? 'bg-[#1d1d1d]' : 'skeleton-sheen')}>
        <Silhouette className="absolute inset-0 text-white/5" />
      </div>
    )
  }
  return (
    <div
      className="absolute inset-0 overflow-hidden"
      style={{ background: `linear-gradient(165deg, ${palette.deep}, ${palette.ink} 70%)` }}
    >
      <Silhouette className="absolute inset-0 text-white/8" />
      <div
        className="absolute -inset-3 blur-[9px] transition-opacity duration-500 motion-reduce:transition-none"
        style={{
          opacity: fraction >= BLUR_FROM ? 1 : 0,
          color: palette.light,
          background: `radial-gradient(60% 42% at 78% 18%, ${palette.hot}, transparent 90%), linear-gradient(165deg, ${palette.mid}, ${palette.deep} 85%)`,
        }}
      >
        <Silhouette className="absolute inset-3 opacity-70" />
      </div>
    </div>
  )
}
