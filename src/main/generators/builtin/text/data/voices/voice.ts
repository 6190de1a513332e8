/** A way of talking: how, and lines to prove it. Lines may name `{focus}`, `{fellow}` and `{place}`. */
export interface VoiceKind {
  readonly id: string
  readonly how: readonly [string, string]
  readonly lines: readonly string[]
  /** Oldest and youngest for whom it rings true. */
  readonly ages: readonly [low: number, high: number]
}
