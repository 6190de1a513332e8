import type { TimeScale } from './time-scale.ts'

/** Sizes of the chart, in CSS pixels. */
export const LABEL_WIDTH = 148
export const LANE_HEIGHT = 43
export const AXIS_HEIGHT = 46
export const BAR_HEIGHT = 26
/** Room at the right of the last moment. */
export const END_ROOM = 22
/** Between bars that follow each other, and between those side by side. */
const GAP = 1

/** Where moments lie, in CSS pixels from the left of the tracks. */
export interface Across {
  readonly width: number
  x(moment: number): number
}

export const across = (scale: TimeScale, width: number): Across => ({
  width,
  x: (moment) => scale.share(moment) * width,
})

/** Where a bar lies in its lane: its left and top edge, how long it is, and how long what is likely to come. */
export function placeOf(
  bar: {
    readonly from: number
    readonly to: number
    readonly until: number | null
    readonly track: number
    readonly tracks: number
  },
  { x }: Across,
): {
  readonly left: number
  readonly top: number
  readonly height: number
  readonly width: number
  readonly rest: number
} {
  const height = (BAR_HEIGHT - GAP * (bar.tracks - 1)) / bar.tracks
  const left = x(bar.from) + GAP / 2
  const width = Math.max(0, x(bar.to) - x(bar.from) - (bar.until === null ? GAP : 0))
  const rest = bar.until === null ? 0 : Math.max(0, x(bar.until) - x(bar.to) - GAP)
  return { left, top: (height + GAP) * bar.track, height, width, rest }
}
