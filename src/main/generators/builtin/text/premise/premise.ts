import type { Genre, SettingId } from '../../../../../shared/show/blueprint.ts'
import type { Archetype } from '../../../../../shared/show/character.ts'
import type { DomainId } from '../data/domains.ts'
import type { Pronouns } from '../language/template.ts'
import type { AgeHint } from './people.ts'

/** Who a show is about, where the prompt says so. */
export interface PremisePeople {
  /** "retired astronaut" */
  readonly singular: string
  readonly plural: string
  /** The bare noun: "astronaut". */
  readonly trade: string
  readonly archetype: Archetype
  /** How many the prompt speaks of; absent for an open number. */
  readonly count?: number
  readonly pronouns?: Pronouns
  readonly age?: AgeHint
}

/** Somebody else whom the prompt names: the children, the queen. */
export interface PremiseOther {
  readonly noun: string
  readonly age?: AgeHint
}

/** What the studio understands of a prompt. Every word of it is plain text, not yet safe for Markdown. */
export interface Premise {
  /** The whole prompt, cleaned. */
  readonly text: string
  /** A piece of the prompt short enough to quote, without quotation marks. */
  readonly quote: string
  /**
   * How `sentence` can be used: a full clause ("A lighthouse answers every letter"), people or a thing (a noun
   * phrase), or signs that can only be quoted.
   */
  readonly kind: 'clause' | 'people' | 'thing' | 'signs'
  readonly sentence: string
  /** Whether the sentence's subject is plural, for the verb that follows it. */
  readonly subjectPlural: boolean
  readonly people?: PremisePeople
  readonly others: readonly PremiseOther[]
  /** What it is all about, with article: "the Moon". */
  readonly focus: string
  readonly focusNoun: string
  readonly focusPlural: boolean
  /** A phrase that stands where a noun does: "the theft of the Moon", "sharing one food truck". */
  readonly affair: string
  /** A verb phrase in base form: "steal the Moon". */
  readonly todo: string
  /** A proper name of the place, when the prompt has one. */
  readonly placeName?: string
  /** "a city where it never stops raining" */
  readonly placePhrase?: string
  /** Singular nouns, the most telling first. */
  readonly nouns: readonly string[]
  readonly adjectives: readonly string[]
  readonly genre: Genre
  readonly setting: SettingId
  readonly domains: readonly DomainId[]
}
