/** One sound at one time. Times in seconds from the beginning of the score. */
export interface Note {
  readonly start: number
  readonly seconds: number
  /** Hz. */
  readonly frequency: number
  /** Amplitude, 0..1. */
  readonly gain: number
  /** −1 left, 0 middle, 1 right. */
  readonly pan: number
}

/** Gains for both ears that keep the power of a sound the same wherever it stands. */
export function panGains(pan: number): readonly [left: number, right: number] {
  const angle = ((pan + 1) * Math.PI) / 4
  return [Math.cos(angle), Math.sin(angle)]
}
