import { writeFile } from 'node:fs/promises'
import type { GeneratorContext } from '../../src/main/generators/ports.ts'
import type { Generators } from '../../src/main/steps/show-production.ts'
import type { Blueprint } from '../../src/shared/show/blueprint.ts'
import type { CharacterSeed } from '../../src/shared/show/character.ts'
import { PALETTES } from '../../src/shared/show/palettes.ts'

/** What a test lets happen inside a piece of work before it is done. */
export type Meddle = (
  work: 'blueprint' | 'seeds' | 'dossier' | 'portrait' | 'poster' | 'clip' | 'grid' | 'trailer',
  characterId: string | null,
  context: GeneratorContext,
) => Promise<void> | void

const NAMES = ['Ines Varga', 'Teo Baptiste', 'Ruth Okafor', 'Cal Whitlock', 'Mei Hsu', 'Bram Oosterhuis']

const blueprintOf = (prompt: string, characters: number, seed: number, title?: string): Blueprint => ({
  version: 1,
  prompt,
  seed,
  title: title ?? 'The Lunar Job',
  logline: `A show about this: ${prompt.slice(0, 100)}.`,
  tagline: 'One last mission',
  genre: 'heist',
  genreLabel: 'Space heist',
  tone: 'wry',
  palette: PALETTES.space,
  setting: { id: 'space', name: 'The far side', description: 'Dust and silence.' },
  episodes: [{ number: 1, title: 'Lift-off', logline: 'They leave.' }],
  characters: Array.from({ length: characters }, (_, index) => ({
    id: `c${index + 1}`,
    name: `${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : ` ${index + 1}`}`,
    role: 'The Pilot',
    want: 'To land once more.',
  })),
  credits: { company: 'House', createdBy: 'You', directedBy: 'A', music: 'B', editor: 'C', design: 'D' },
})

const seedsOf = (blueprint: Blueprint): CharacterSeed[] =>
  blueprint.characters.map(({ id, name, role }, index) => ({
    version: 1,
    id,
    name,
    role,
    age: 30 + (index % 40),
    presentation: 'n',
    pronouns: 'they',
    archetype: 'pilot',
    traits: ['proud', 'warm'],
    visualBrief: 'A pilot.',
    seed: index,
  }))

/** What a test notes of the cast that a picture or clip is made of. */
export type LookAt = (work: Parameters<Meddle>[0], cast: readonly CharacterSeed[]) => void

/** Generators that write small files at once: for tests of everything around the creative work. */
export function createFakeGenerators(
  meddle: Meddle = () => undefined,
  lookAt: LookAt = () => undefined,
): Generators & { close(): Promise<void> } {
  const identity = { id: 'fake', label: 'fake studio' }
  const make = async (
    work: Parameters<Meddle>[0],
    characterId: string | null,
    outFile: string,
    context: GeneratorContext,
    likeness = '',
  ) => {
    await meddle(work, characterId, context)
    context.signal.throwIfAborted()
    context.progress(0.5, 'half way')
    await writeFile(outFile, `${work} ${characterId ?? ''}${likeness}`)
    return { width: 2, height: 2, durationMs: 1000, frames: 24 }
  }
  return {
    text: {
      ...identity,
      async blueprint({ prompt, characters, seed, title }, context) {
        await meddle('blueprint', null, context)
        return blueprintOf(prompt, characters, seed, title)
      },
      async characterSeeds({ blueprint }, context) {
        await meddle('seeds', null, context)
        return seedsOf(blueprint)
      },
      async dossier({ characterId }, context) {
        await meddle('dossier', characterId, context)
        const line = 'A thing.'
        const digest = { wants: line, fears: line, secret: line, skill: line, ties: line, quote: line, words: 2 }
        return { markdown: `# ${characterId}\n`, digest }
      },
    },
    image: {
      ...identity,
      portrait({ characterId, cast, outFile }, context) {
        lookAt('portrait', cast)
        const sitter = cast.find(({ id }) => id === characterId)
        return make('portrait', characterId, outFile, context, ` ${sitter?.seed} ${sitter?.visualBrief}`)
      },
      poster({ cast, outFile }, context) {
        lookAt('poster', cast)
        return make('poster', null, outFile, context)
      },
    },
    video: {
      ...identity,
      clip({ characterId, cast, outFile }, context) {
        lookAt('clip', cast)
        return make('clip', characterId, outFile, context)
      },
    },
    editor: {
      ...identity,
      portraitGrid({ cast, outFile }, context) {
        lookAt('grid', cast)
        return make('grid', null, outFile, context)
      },
      trailer: ({ outFile }, context) => make('trailer', null, outFile, context),
    },
    close: () => Promise.resolve(),
  }
}
