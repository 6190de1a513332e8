import type { TimeScale } from './time-scale.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Distances that a person counts in. */
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  DAY,
  2 * DAY,
  7 * DAY,
]

/** What a label needs, in CSS pixels. */
const APART_PX = 78

/** The smallest distance at which about `most` of them cover the span. Milliseconds. */
const tickStep = (spanMs: number, most: number): number => STEPS.find((step) => spanMs / step <= most) ?? 7 * DAY

/** The midnight before a moment, in the person's own time zone. */
const midnight = (moment: number): number => new Date(moment).setHours(0, 0, 0, 0)

export interface Tick {
  readonly at: number
  readonly label: string
}

const labelOf = (at: number, step: number, locale: string | undefined): string => {
  if (step >= DAY) return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(at)
  const seconds = step < MINUTE ? { second: '2-digit' as const } : {}
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...seconds,
    hourCycle: 'h23',
  }).format(at)
}

/** Round times along a scale, far enough apart to be read. `widthPx` is what the scale is drawn over. */
export function ticksOf(scale: TimeScale, widthPx: number, locale?: string): readonly Tick[] {
  const shown = Math.max(1, Math.floor(widthPx / APART_PX))
  // By the part of the span that is not squeezed, found from the scale's own slope at its start.
  const slope = scale.share(scale.from + 1) - scale.share(scale.from)
  const step = tickStep(1 / Math.max(slope, 1e-12), shown)
  const ticks: Tick[] = []
  let reached = Number.NEGATIVE_INFINITY
  const base = midnight(scale.from)
  for (let at = base + Math.ceil((scale.from - base) / step) * step; at <= scale.to; at += step) {
    const x = scale.share(at) * widthPx
    if (scale.isSqueezed(at)) {
      // A pause of a week has thousands of round minutes, and none of them is shown.
      at += Math.floor(Math.max(0, nextOpen(scale, at, step) - at) / step) * step
      continue
    }
    if (x - reached < APART_PX * 0.7) continue
    ticks.push({ at, label: labelOf(at, step, locale) })
    reached = x
  }
  return ticks
}

/** The last round time that is still in the same squeezed pause. */
function nextOpen(scale: TimeScale, at: number, step: number): number {
  let stride = step
  let moment = at
  while (scale.isSqueezed(moment + stride) && moment + stride <= scale.to) {
    moment += stride
    stride *= 2
  }
  return moment
}

/** The end of a span that must hold `needed` milliseconds, rounded up so that it stays while time goes on. */
export const roomFor = (needed: number): number => {
  const step = tickStep(Math.max(1, needed), 24)
  return Math.ceil(needed / step) * step
}
