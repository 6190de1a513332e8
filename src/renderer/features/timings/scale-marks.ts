import { clockFace, fineClockFace } from '../../view/clock-face.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const STEPS = [
  200,
  500,
  SECOND,
  2 * SECOND,
  5 * SECOND,
  10 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  6 * HOUR,
  24 * HOUR,
] as const

/** A round length of time on a scale. */
export interface ScaleMark {
  readonly ms: number
  readonly label: string
}

/** Round lengths of time from zero up to `mostMs`, at most six of them, all written as finely as they must be. */
export function scaleMarks(mostMs: number): readonly ScaleMark[] {
  const step = STEPS.find((candidate) => mostMs / candidate <= 5) ?? mostMs / 5
  const write = step < SECOND ? fineClockFace : clockFace
  return Array.from({ length: Math.floor(mostMs / step) + 1 }, (_, index) => ({
    ms: index * step,
    label: write(index * step),
  }))
}
