import type { Pause } from './pauses.ts'
import type { Stretch } from './stretches.ts'

/** Most of the width that one pause takes, as a share of the time that is no pause: a night is not worth a screen. */
const PAUSE_SHARE = 0.05

interface Segment extends Stretch {
  /** Shares of the whole width. */
  readonly start: number
  readonly end: number
}

/** Where moments lie along the width: evenly, but that long pauses are squeezed. */
export interface TimeScale extends Stretch {
  /** 0..1 within the span, and beyond it as far as it goes. */
  share(moment: number): number
  /** Whether a moment lies in a squeezed pause, where distances mean nothing. */
  isSqueezed(moment: number): boolean
}

/** Lays out a span of time over a width of 1. */
export function createTimeScale({ from, to }: Stretch, pauses: readonly Pause[]): TimeScale {
  const span = Math.max(1, to - from)
  const inside = pauses
    .map((pause) => ({ from: Math.max(from, pause.from), to: Math.min(from + span, pause.to) }))
    .filter((pause) => pause.to > pause.from)
  const idle = inside.reduce((sum, pause) => sum + pause.to - pause.from, 0)
  const most = Math.max(1, (span - idle) * PAUSE_SHARE)
  const squeezed = inside.filter((pause) => pause.to - pause.from > most)
  const saved = squeezed.reduce((sum, pause) => sum + pause.to - pause.from - most, 0)
  const width = span - saved

  const segments: Segment[] = []
  let at = from
  let start = 0
  const put = (until: number, shown: number): void => {
    const end = start + shown / width
    if (until > at) segments.push({ from: at, to: until, start, end })
    at = until
    start = end
  }
  for (const pause of squeezed) {
    put(pause.from, pause.from - at)
    put(pause.to, most)
  }
  put(from + span, from + span - at)

  return {
    from,
    to: from + span,
    share(moment) {
      const segment = segments.find((candidate) => moment < candidate.to) ?? segments.at(-1)
      if (!segment) return 0
      const { from: begin, to: end, start: left, end: right } = segment
      return left + ((moment - begin) / (end - begin)) * (right - left)
    },
    isSqueezed: (moment) => squeezed.some((pause) => pause.from < moment && moment < pause.to),
  }
}
