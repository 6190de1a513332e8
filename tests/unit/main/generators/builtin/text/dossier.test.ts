import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown } from '../../../../../../src/main/generators/builtin/text/dossier/markdown.ts'
import { characterSeedSchema, dossierDigestSchema } from '../../../../../../src/shared/show/character.ts'
import { PROMPTS, writeShow } from './support.ts'

const HEADINGS = ['Background', 'Want', 'Need', 'Flaw', 'Relationships', 'Voice']

/** What gives a template away. Each is a mistake in any English text. */
const SEAMS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['"a" before a vowel', /(?<!\p{L})[Aa] (?!uni|use|usu|one\b|once|eu|U)[aeiouAEIO]\w/u],
  ['"an" before a consonant', /(?<!\p{L})[Aa]n (?!hour|heir|honest|h?onou)[bcdfghjklmnpqrstvwxyzBCDGJKPQTVWYZ]\w/u],
  ['a doubled word', /(?<!\p{L})(\p{L}+) \1(?!\p{L})/u],
  ['a missing word', /undefined|null|NaN|\[object/],
  ['an unfilled slot', /[{}]|\[\w*\|/],
  ['a double space', /[^\n] {2,}/],
  ['a doubled stop', /(?<!\.)\.\.(?!\.)|[,;]\.|\.,|[?!]\./],
  ['a space before a stop', / [,.;!?]/],
  ['a plural verb after he or she', /\b(?:[Hh]e|[Ss]he) (?:are|have|do|were|keep|go)\b/],
  ['a singular verb after they', /\b[Tt]hey (?:is|has|does|was|keeps|goes)\b/],
  ['a sentence that starts small', /[a-z]{2}[.!?] [a-z]/],
]

function quotesBalance(text: string): boolean {
  return text.split('“').length === text.split('”').length
}

describe('dossiers', () => {
  it('have every heading, 350 to 600 words, a fellow of the cast, and a valid digest', async () => {
    for (const prompt of Object.values(PROMPTS)) {
      const { cast, dossiers } = await writeShow(prompt, 5, 3)
      for (const seed of cast) expect(characterSeedSchema.safeParse(seed).error).toBeUndefined()
      dossiers.forEach(({ markdown, digest }, i) => {
        expect(dossierDigestSchema.safeParse(digest).error).toBeUndefined()
        expect([...markdown.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(HEADINGS)
        expect(digest.words, markdown).toBeGreaterThanOrEqual(350)
        expect(digest.words, markdown).toBeLessThanOrEqual(600)
        const fellows = cast.filter((_, k) => k !== i).map(({ name }) => name)
        expect(fellows.some((name) => markdown.includes(name))).toBe(true)
      })
    }
  })

  it('are valid, bounded and safe for any Unicode prompt', async () => {
    const prompts = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('*', '_', '#', '<', '>', '[', ']', '(', ')', '`', '\\', 'a ', 'b'),
        maxLength: 60,
      }),
    )
    await fc.assert(
      fc.asyncProperty(prompts, fc.integer({ min: 1, max: 4 }), fc.nat(0xffffffff), async (prompt, count, seed) => {
        const { cast, dossiers } = await writeShow(prompt, count, seed)
        for (const one of cast) expect(characterSeedSchema.safeParse(one).error).toBeUndefined()
        for (const { markdown, digest } of dossiers) {
          expect(dossierDigestSchema.safeParse(digest).error).toBeUndefined()
          expect(markdown.length).toBeLessThan(6000)
          expect(markdown).not.toMatch(/</)
          expect([...markdown.matchAll(/^#+ .+$/gm)]).toHaveLength(HEADINGS.length + 1)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('show no template seams, in casts of many sizes and from many seeds', async () => {
    for (const [i, prompt] of Object.values(PROMPTS).entries()) {
      const { blueprint, dossiers, cast } = await writeShow(prompt, 18, 100 + i)
      const plan = [blueprint.logline, ...blueprint.episodes.map(({ logline }) => logline)]
      const wants = blueprint.characters.map(({ want }) => want)
      for (const text of [
        ...plan,
        ...wants,
        ...cast.map((one) => one.visualBrief),
        ...dossiers.map((one) => one.markdown),
      ]) {
        for (const [name, pattern] of SEAMS) expect(pattern.exec(text)?.[0], `${name} in: ${text}`).toBeUndefined()
        expect(quotesBalance(text), text).toBe(true)
      }
    }
  })

  it('repeat no sentence across a cast of ten', async () => {
    const { dossiers } = await writeShow(PROMPTS.heist, 10, 7)
    const sentences = dossiers.flatMap(({ markdown }) => [
      ...new Set(
        markdown.split(/(?<=[.!?”])\s+|\n+/).filter((sentence) => sentence.length > 40 && !sentence.startsWith('- ')),
      ),
    ])
    const twice = sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)
    expect(twice).toEqual([])
  })

  it('agree about who is tied to whom', async () => {
    const { cast, dossiers } = await writeShow(PROMPTS.choir, 9, 11)
    const named = dossiers.map(({ markdown }) => {
      const section = /## Relationships\n\n([^#]*)/.exec(markdown)?.[1] ?? ''
      return cast.filter(({ name }) => section.includes(`- ${name},`)).map(({ id }) => id)
    })
    cast.forEach(({ id }, i) => {
      for (const other of named[i] ?? []) {
        expect(named[cast.findIndex((one) => one.id === other)]).toContain(id)
      }
    })
  })

  it('find somebody to be close to even for a cast of one', async () => {
    const { dossiers } = await writeShow(PROMPTS.lighthouse, 1, 4)
    expect(dossiers[0]?.markdown).toContain('Perpetua')
    expect(dossiers[0]?.digest.ties).not.toBe('')
  })

  it('let no prompt break the Markdown or bring in HTML', async () => {
    const { dossiers } = await writeShow(
      '<script>alert(1)</script> **bold** [x](javascript:1) ![i](http://e.vil) `c`',
      4,
      9,
    )
    for (const { markdown } of dossiers) {
      expect(markdown).not.toMatch(/<\/?\w/)
      expect(markdown).not.toMatch(/(?<!\\)\]\(/)
      expect(markdown).not.toMatch(/(?<!\\)`/)
    }
  })

  it('give ages that fit the prompt: retired people old, the magician’s children young', async () => {
    const heist = await writeShow(PROMPTS.heist, 8, 1)
    expect(heist.cast.every(({ age }) => age >= 60)).toBe(true)
    const magic = await writeShow(PROMPTS.magician, 5, 1)
    expect(magic.cast[0]?.age).toBeGreaterThanOrEqual(60)
    expect(magic.cast.some(({ age, role }) => age < 14 && role.includes('Child'))).toBe(true)
  })

  it('quote each member of a cast differently', async () => {
    const { dossiers } = await writeShow(PROMPTS.noir, 12, 8)
    expect(new Set(dossiers.map(({ digest }) => digest.quote)).size).toBe(12)
  })
})

describe('escapeMarkdown', () => {
  it('shows marks as they are', () => {
    expect(escapeMarkdown('*a* _b_ <i> & &amp; [c](d) # e')).toBe(
      '\\*a\\* \\_b\\_ &lt;i&gt; & &amp;amp; \\[c\\](d) \\# e',
    )
    expect(escapeMarkdown('- no list')).toBe('\\- no list')
  })
})
