import { createBuiltinWriter } from '../../../../../../src/main/generators/builtin/text/writer.ts'
import type { GeneratorContext } from '../../../../../../src/main/generators/ports.ts'
import type { Blueprint } from '../../../../../../src/shared/show/blueprint.ts'
import type { CharacterSeed, Dossier } from '../../../../../../src/shared/show/character.ts'

/** A context that nobody listens to and nobody aborts. */
export function quietContext(): GeneratorContext {
  return { signal: new AbortController().signal, progress: () => undefined, log: () => undefined }
}

export interface WrittenShow {
  readonly blueprint: Blueprint
  readonly cast: readonly CharacterSeed[]
  readonly dossiers: readonly Dossier[]
}

/** Everything the writer writes for one show. */
export async function writeShow(prompt: string, characters: number, seed: number): Promise<WrittenShow> {
  const writer = createBuiltinWriter()
  const context = quietContext()
  const blueprint = await writer.blueprint({ prompt, characters, seed }, context)
  const cast = await writer.characterSeeds({ blueprint }, context)
  const dossiers = await Promise.all(
    cast.map(({ id }) => writer.dossier({ blueprint, cast, characterId: id }, context)),
  )
  return { blueprint, cast, dossiers }
}

/** Prompts as people type them, in several scripts. */
export const PROMPTS = {
  heist: 'A heist crew of retired astronauts steals the Moon',
  lighthouse: 'A lighthouse that answers every letter it gets',
  chefs: 'Two rival chefs share one food truck for a year',
  choir: 'A village choir finds its songs come true',
  magician: 'A retired magician teaches the children of a seaside town how to disappear',
  noir: 'noir detective in a city where it never stops raining',
  school: 'a haunted boarding school in the snow',
  beekeeper: 'queen’s beekeeper plots against the crown',
  cyberpunk: 'cyberpunk couriers smuggle memories',
  western: 'western about a blind gunslinger and her horse',
  florists: 'romance between two rival florists in Paris',
  library: '月の裏側の図書館',
  emoji: '🦊🚀',
} as const
