import type { Bar, Lane } from './lanes.ts'

/** A bar by where it is. */
export interface Reached {
  readonly lane: number
  readonly key: string
}

/** Lanes that Page Up and Page Down pass. */
const PAGE = 8

const byTime = (lane: Lane | undefined): readonly Bar[] => lane?.bars.toSorted((a, b) => a.from - b.from) ?? []

/** The bar of a lane that lies nearest to a moment. */
function nearest(lane: Lane | undefined, moment: number): Bar | undefined {
  const distance = ({ from, to }: Bar): number => (moment < from ? from - moment : Math.max(0, moment - to))
  return byTime(lane).reduce<Bar | undefined>(
    (best, bar) => (best === undefined || distance(bar) < distance(best) ? bar : best),
    undefined,
  )
}

/** The next lane that has a bar, `by` lanes on or as near to that as there is one. */
function laneAway(lanes: readonly Lane[], from: number, by: number): number {
  const stride = Math.sign(by)
  const wanted = Math.min(lanes.length - 1, Math.max(0, from + by))
  const has = (index: number): boolean => (lanes[index]?.bars.length ?? 0) > 0
  for (let index = wanted; index >= 0 && index < lanes.length; index += stride) if (has(index)) return index
  for (let index = wanted; index !== from; index -= stride) if (has(index)) return index
  return from
}

/**
 * Where a key leads from a bar; null where the key means nothing here.
 *
 * Left and Right go along the lane, Up and Down to the bar of the same time in the next lane, Home and End to the
 * lane's ends, with Ctrl to the first and the last bar of all.
 */
export function steer(lanes: readonly Lane[], reached: Reached, key: string, ctrl: boolean): Reached | null {
  const bars = byTime(lanes[reached.lane])
  const at = bars.findIndex((bar) => bar.key === reached.key)
  const bar = bars[at]
  if (!bar) return null
  const along = (index: number): Reached => ({ lane: reached.lane, key: bars[index]?.key ?? bar.key })
  const down = (by: number): Reached => {
    const lane = laneAway(lanes, reached.lane, by)
    return { lane, key: nearest(lanes[lane], (bar.from + bar.to) / 2)?.key ?? bar.key }
  }
  switch (ctrl ? `Ctrl ${key}` : key) {
    case 'ArrowRight':
      return along(at + 1)
    case 'ArrowLeft':
      return along(at - 1)
    case 'ArrowDown':
      return down(1)
    case 'ArrowUp':
      return down(-1)
    case 'PageDown':
      return down(PAGE)
    case 'PageUp':
      return down(-PAGE)
    case 'Home':
      return along(0)
    case 'End':
      return along(bars.length - 1)
    case 'Ctrl Home':
      return firstBar(lanes) ?? reached
    case 'Ctrl End': {
      const lane = lanes.findLastIndex(({ bars: its }) => its.length > 0)
      return { lane, key: byTime(lanes[lane]).at(-1)?.key ?? bar.key }
    }
    default:
      return null
  }
}

/** Where the keyboard comes in: the first bar there is. */
export function firstBar(lanes: readonly Lane[]): Reached | null {
  const lane = lanes.findIndex(({ bars }) => bars.length > 0)
  const bar = byTime(lanes[lane])[0]
  return bar ? { lane, key: bar.key } : null
}
