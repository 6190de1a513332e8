/** The nearest number to `x` inside [low, high]. */
export const clamp = (x: number, low = 0, high = 1): number => (x < low ? low : Math.min(x, high))

/** The point at fraction `t` between two numbers. */
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t

/** 0 up to `low`, 1 from `high`, and a smooth S between; `low` must be the smaller. */
export function smoothStep(low: number, high: number, x: number): number {
  const t = clamp((x - low) / (high - low))
  return t * t * (3 - 2 * t)
}
