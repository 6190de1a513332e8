/** Density of the standard normal distribution. */
export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)

/**
 * Share of the standard normal distribution above `z`.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17; error below 7.5e-8.
 */
export function normalAbove(z: number): number {
  const x = Math.abs(z)
  const t = 1 / (1 + 0.2316419 * x)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const above = normalDensity(x) * series
  return z >= 0 ? above : 1 - above
}

/**
 * The value below which a share `p` of the standard normal distribution lies.
 *
 * Source: Abramowitz and Stegun, 26.2.23; error below 4.5e-4. Shares outside 1e-12..1-1e-12 are taken as those.
 */
export function normalQuantile(p: number): number {
  const tail = Math.max(1e-12, Math.min(p, 1 - p))
  const t = Math.sqrt(-2 * Math.log(tail))
  const z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  return p < 0.5 ? -z : z
}
