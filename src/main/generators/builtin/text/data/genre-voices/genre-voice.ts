/** What a genre adds to a pitch. Texts are templates; `{focus}`, `{place}` may come in, `[is|are]` follows the subject. */
export interface GenreVoice {
  readonly noun: string
  readonly tones: readonly string[]
  /** Ends "…, until ". */
  readonly turns: readonly string[]
  /** Predicates for people, when the prompt gives them nothing to do. */
  readonly predicates: readonly string[]
  /** Who or what stands in the way: singular noun phrases. */
  readonly threats: readonly string[]
  readonly taglines: readonly string[]
  /** For titles: "The Lunar Job", "A Drawer of Letters". */
  readonly jobs: readonly string[]
  readonly collectives: readonly string[]
}
