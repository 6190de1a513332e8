import { createRandom } from '../../../../../../src/shared/random.ts'
import type { Blueprint } from '../../../../../../src/shared/show/blueprint.ts'
import { ARCHETYPES, type CharacterSeed } from '../../../../../../src/shared/show/character.ts'
import { PALETTES } from '../../../../../../src/shared/show/palettes.ts'

/** The part of a blueprint that casting reads, in a whole one. */
export function blueprintOf(seed: number): Blueprint {
  return {
    version: 1,
    prompt: 'a test',
    seed,
    title: 'Test',
    logline: 'A test.',
    tagline: 'A test',
    genre: 'mystery',
    genreLabel: 'Mystery',
    tone: 'dry',
    palette: PALETTES.sea,
    setting: { id: 'sea', name: 'The sea', description: 'Water.' },
    episodes: [{ number: 1, title: 'One', logline: 'One.' }],
    characters: [{ id: 'c1', name: 'A', role: 'B', want: 'C' }],
    credits: { company: 'A', createdBy: 'B', directedBy: 'C', music: 'D', editor: 'E', design: 'F' },
  }
}

const TRAITS = ['proud', 'guarded', 'cruel', 'warm', 'restless', 'loyal', 'stern', 'weary', 'curious']

/** A made-up cast of any size: every archetype, age and presentation comes up. */
export function castOf(size: number, seed: number): CharacterSeed[] {
  const random = createRandom(`cast|${seed}`)
  return Array.from({ length: size }, (_, i) => {
    const presentation = random.pick(['f', 'm', 'n'] as const)
    return {
      version: 1,
      id: `c${i + 1}`,
      name: `Person ${i + 1}`,
      role: 'The Person',
      age: 6 + random.int(94),
      presentation,
      pronouns: ({ f: 'she', m: 'he', n: 'they' } as const)[presentation],
      archetype: random.pick(ARCHETYPES),
      traits: [random.pick(TRAITS), random.pick(TRAITS)],
      visualBrief: 'A person.',
      seed: random.int(2 ** 32),
    }
  })
}
