/** Curves from 0 to 1 over a time from 0 to 1; outside it they stay at their ends. */

export function clamp01(t: number): number {
  return Math.min(1, Math.max(0, t))
}

/** Starts and stops without a jerk: first and second derivatives are zero at both ends. */
export function easeInOut(t: number): number {
  const x = clamp01(t)
  return x * x * x * (x * (x * 6 - 15) + 10)
}

/** Arrives fast and settles. */
export function easeOut(t: number): number {
  return 1 - (1 - clamp01(t)) ** 4
}

/** Leaves slowly and rushes off. */
export function easeIn(t: number): number {
  return clamp01(t) ** 3
}
