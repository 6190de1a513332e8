import { capitalise, withArticle } from './grammar.ts'

export type Pronouns = 'she' | 'he' | 'they'

const FORMS: Readonly<Record<Pronouns, Readonly<Record<string, string>>>> = {
  she: { they: 'she', them: 'her', their: 'her', theirs: 'hers', themself: 'herself' },
  he: { they: 'he', them: 'him', their: 'his', theirs: 'his', themself: 'himself' },
  they: { they: 'they', them: 'them', their: 'their', theirs: 'theirs', themself: 'themself' },
}

/** What a template may name: `{focus}` and so on. Values are plain text. */
export type Slots = Readonly<Record<string, string>>

export interface Speaker {
  readonly pronouns: Pronouns
  /** Whoever the sentence relates the person to, for `{xthey}`, `{xthem}`, `{xtheir}`. */
  readonly other?: Pronouns
  /** Whether the thing at stake is plural, for `{focus?is|are}`. */
  readonly focusPlural: boolean
}

/**
 * Fills a template with words and makes the grammar agree.
 *
 * - `{focus}` is a slot, `{Focus}` the same with a capital, `{a:person}` the same with "a" or "an"
 * - `{they} {them} {their} {theirs} {themself}` follow the person's pronouns, `{xthey}` … the other person's
 * - `[keeps|keep]` agrees with the person's pronoun, `{focus?is|are}` with the thing at stake
 *
 * @throws RangeError for a slot that nobody gave: a mistake in our own texts, which the tests look for.
 */
export function fill(template: string, slots: Slots, speaker: Speaker): string {
  const own = FORMS[speaker.pronouns]
  const other = FORMS[speaker.other ?? 'they']
  const lookUp = (key: string): string => {
    const found = own[key] ?? (key.startsWith('x') ? other[key.slice(1)] : undefined) ?? slots[key]
    if (found === undefined) throw new RangeError(`no word for {${key}} in: ${template}`)
    return found
  }
  return template
    .replace(/\[([^[\]|]*)\|([^[\]|]*)\]/g, (_, one: string, many: string) =>
      speaker.pronouns === 'they' ? many : one,
    )
    .replace(/\{([^{}]+)\}/g, (_, key: string) => {
      const agreement = /^focus\?([^|]*)\|(.*)$/.exec(key)
      if (agreement) return (speaker.focusPlural ? agreement[2] : agreement[1]) ?? ''
      if (key.startsWith('a:')) return withArticle(lookUp(key.slice(2)))
      if (key.startsWith('A:')) return capitalise(withArticle(lookUp(key.slice(2))))
      if (/^[A-Z]/.test(key)) return capitalise(lookUp(key.charAt(0).toLowerCase() + key.slice(1)))
      return lookUp(key)
    })
}
