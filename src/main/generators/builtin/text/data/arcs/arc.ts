/**
 * What is wrong with a person, told so that all of it is one wound: what happened, what they want because of it, what
 * they need instead, how it shows, what they fear and what they hide.
 *
 * Texts are templates (see `language/template.ts`). Slots: `{name} {focus} {affair} {todo} {place} {fellow} {work}`.
 */
export interface Arc {
  readonly id: string
  readonly ages: readonly [low: number, high: number]
  /** Two traits, the first the louder. */
  readonly traits: readonly [string, string]
  /** What happened; two to four sentences. */
  readonly past: string
  /** The want in a line, beginning with a capital and ending with a full stop. */
  readonly want: string
  readonly wantMore: string
  readonly need: string
  readonly flaw: string
  /** Noun phrases or sentences, with capital and full stop. */
  readonly fear: string
  readonly secret: string
}
