/** One trial, what must hold in it, and what came of it. */
export interface TrialRow {
  readonly trial: string
  readonly mustHold: string
  readonly found: string
  readonly holds: boolean
}
