/** The inks of one material, darkest first; all `#rrggbb`. */
export interface Ramp {
  readonly shadow: string
  readonly half: string
  readonly low: string
  readonly lit: string
  readonly high: string
}
