import { describe, expect, it } from 'vitest'
import { understand } from '../../../../../../src/main/generators/builtin/text/premise/understand.ts'
import { PROMPTS } from './support.ts'

describe('what the studio understands of a prompt', () => {
  it.each([
    [PROMPTS.heist, 'heist', 'space'],
    [PROMPTS.lighthouse, 'mystery', 'sea'],
    [PROMPTS.chefs, 'comedy', 'city'],
    [PROMPTS.choir, 'folk', 'forest'],
    [PROMPTS.magician, 'fantasy', 'sea'],
    [PROMPTS.noir, 'crime', 'city'],
    [PROMPTS.school, 'horror', 'school'],
    [PROMPTS.beekeeper, 'fantasy', 'court'],
    [PROMPTS.cyberpunk, 'sci-fi', 'city'],
    [PROMPTS.western, 'western', 'desert'],
    [PROMPTS.florists, 'romance', 'city'],
    [PROMPTS.library, 'sci-fi', 'space'],
    [PROMPTS.emoji, 'sci-fi', 'space'],
    ['A spy thriller on a night train through a blizzard', 'thriller', 'snow'],
    ['Une histoire d’amour au bord de la mer', 'romance', 'sea'],
  ])('places “%s” as a reader would: %s, %s', (prompt, genre, setting) => {
    expect(understand(prompt)).toMatchObject({ genre, setting })
  })

  it.each([
    [PROMPTS.heist, 'the Moon', 'steal the Moon', 'the theft of the Moon'],
    [PROMPTS.chefs, 'the food truck', 'share one food truck', 'sharing one food truck'],
    [PROMPTS.magician, 'the children', 'teach the children', 'teaching the children'],
    [PROMPTS.beekeeper, 'the crown', 'plot against the crown', 'the plot against the crown'],
    ['Three nuns robbing a casino', 'the casino', 'rob a casino', 'the robbery of the casino'],
  ])('finds what “%s” turns on, and what is done about it', (prompt, focus, todo, affair) => {
    expect(understand(prompt)).toMatchObject({ focus, todo, affair })
  })

  it('knows who a crew is made of, and that retired people are old', () => {
    expect(understand(PROMPTS.heist).people).toMatchObject({
      plural: 'retired astronauts',
      trade: 'astronaut',
      age: 'old',
    })
  })

  it('hears that the gunslinger is a woman and the chefs are two', () => {
    expect(understand(PROMPTS.western).people?.pronouns).toBe('she')
    expect(understand(PROMPTS.chefs).people?.count).toBe(2)
  })

  it('makes a sentence of a headline', () => {
    expect(understand(PROMPTS.lighthouse).sentence).toBe('A lighthouse answers every letter it gets')
    expect(understand(PROMPTS.beekeeper).sentence).toBe('The queen’s beekeeper plots against the crown')
    expect(understand('Three nuns robbing a casino').sentence).toBe('Three nuns rob a casino')
    expect(understand(PROMPTS.florists).sentence).toBe('Two rival florists in Paris')
  })

  it('tells pictures and other scripts by their nouns', () => {
    expect(understand(PROMPTS.emoji).nouns).toEqual(['fox', 'rocket'])
    expect(understand(PROMPTS.library).focus).toBe('the library')
    expect(understand('قمر فوق البحر').nouns).toEqual(['moon', 'sea'])
  })

  it.each([
    '',
    '   ',
    '\u0000\u0007',
    '\ud800',
    '‮evil',
    '...',
    '"',
    '1234',
    '<b>',
    'the of and',
    'constructor',
    '__proto__ toString',
  ])('makes something of %j', (prompt) => {
    const premise = understand(prompt)
    expect(premise.focus).not.toBe('')
    expect(premise.todo).not.toBe('')
    expect(premise.nouns.length).toBeGreaterThan(0)
  })
})
