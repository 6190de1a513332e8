import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planShow } from '../../../../../../src/main/generators/builtin/text/blueprint/plan.ts'
import { blueprintSchema, PROMPT_MAX } from '../../../../../../src/shared/show/blueprint.ts'
import { PROMPTS } from './support.ts'

const anyPrompt = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
  fc.lorem({ maxCount: 80 }),
)
const anySeed = fc.nat(0xffffffff)

function wordsOf(value: unknown): string {
  return JSON.stringify(value).toLowerCase()
}

describe('the plan of a show', () => {
  it('is valid for any Unicode prompt and any number of characters', () => {
    fc.assert(
      fc.property(anyPrompt, fc.integer({ min: 1, max: 100 }), anySeed, (prompt, characters, seed) => {
        const plan = planShow({ prompt, characters, seed })
        expect(blueprintSchema.safeParse(plan).error).toBeUndefined()
        expect(plan.characters).toHaveLength(characters)
        expect(plan.episodes.length).toBeGreaterThanOrEqual(6)
        expect(plan.episodes.length).toBeLessThanOrEqual(10)
      }),
      { numRuns: 60 },
    )
  })

  it('carries no control character, whatever the prompt holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), anySeed, (prompt, seed) => {
        const texts = JSON.stringify(planShow({ prompt, characters: 3, seed }))
        expect(texts).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|\\u00[01]/u)
        expect(texts.isWellFormed()).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('is not confused by words that programs use', () => {
    for (const prompt of ['constructor', '__proto__', 'a toString that hasOwnProperty', 'null undefined NaN']) {
      expect(blueprintSchema.safeParse(planShow({ prompt, characters: 4, seed: 1 })).error).toBeUndefined()
    }
  })

  it('takes a prompt as long as prompts may be', () => {
    for (const piece of ['a dragon and her accountant ', '月', '👩‍🚀', 'x']) {
      const prompt = piece.repeat(PROMPT_MAX).slice(0, PROMPT_MAX)
      expect(blueprintSchema.safeParse(planShow({ prompt, characters: 6, seed: 1 })).error).toBeUndefined()
    }
  })

  it('gives everybody a name, an id and a role of their own, a hundred people included', () => {
    for (const prompt of [...Object.values(PROMPTS), 'Three nuns rob a casino', 'x'.repeat(4000)]) {
      const { characters } = planShow({ prompt, characters: 100, seed: 5 })
      for (const key of ['id', 'name', 'role'] as const) {
        expect(new Set(characters.map((one) => one[key])).size).toBe(100)
      }
    }
  })

  it('is the same for the same request, and another for another seed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(PROMPTS)), anySeed, (prompt, seed) => {
        const request = { prompt, characters: 6, seed }
        expect(planShow(request)).toEqual(planShow({ ...request }))
        expect(wordsOf(planShow(request).characters)).not.toBe(
          wordsOf(planShow({ ...request, seed: seed ^ 1 }).characters),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('keeps a title that the person chose', () => {
    const title = 'My *Show* & 月 <3'
    expect(planShow({ prompt: PROMPTS.choir, characters: 4, seed: 2, title }).title).toBe(title)
  })

  it('gives different prompts different shows', () => {
    for (const seed of [1, 7, 42]) {
      const plans = Object.values(PROMPTS).map((prompt) => planShow({ prompt, characters: 5, seed }))
      expect(new Set(plans.map(({ title }) => title)).size).toBe(plans.length)
      expect(new Set(plans.map(({ logline }) => logline)).size).toBe(plans.length)
      expect(new Set(plans.map(({ characters }) => characters.map(({ role }) => role).join())).size).toBe(plans.length)
    }
  })

  it.each([
    [PROMPTS.heist, ['moon', 'astronaut']],
    [PROMPTS.lighthouse, ['lighthouse', 'letter']],
    [PROMPTS.chefs, ['chef', 'food truck']],
    [PROMPTS.choir, ['choir', 'song']],
    [PROMPTS.magician, ['magician', 'children', 'disappear']],
    [PROMPTS.noir, ['detective', 'rain']],
    [PROMPTS.school, ['boarding school', 'snow']],
    [PROMPTS.beekeeper, ['beekeeper', 'crown']],
    [PROMPTS.cyberpunk, ['courier', 'memories']],
    [PROMPTS.western, ['gunslinger', 'horse']],
    [PROMPTS.florists, ['florist', 'paris']],
    [PROMPTS.library, ['図書館', 'library']],
    [PROMPTS.emoji, ['🦊', 'fox']],
  ])('speaks in the words of “%s”', (prompt, words) => {
    for (const seed of [1, 2, 3]) {
      const { title, logline, episodes, characters } = planShow({ prompt, characters: 5, seed })
      for (const word of words) expect(wordsOf([title, logline, characters])).toContain(word)
      const focus = words.some((word) => wordsOf(episodes).includes(word))
      expect(focus || wordsOf(characters.map(({ want }) => want)).length > 0).toBe(true)
    }
  })

  it('titles shows as posters do: short, and in headline capitals', () => {
    for (const prompt of Object.values(PROMPTS)) {
      for (let seed = 0; seed < 20; seed++) {
        const { title } = planShow({ prompt, characters: 2, seed })
        expect(title.length).toBeLessThanOrEqual(28)
        expect(title).toMatch(/^[\p{Lu}\p{N}]/u)
      }
    }
  })
})
