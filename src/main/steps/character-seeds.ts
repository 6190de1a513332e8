import type { Blueprint } from '../../shared/show/blueprint.ts'
import { characterSeedSchema } from '../../shared/show/character.ts'
import type { StepRunner } from '../engine/ports.ts'
import type { TextGenerator } from '../generators/ports.ts'
import { checkOutput, generatorContext, jsonBytes, readBlueprint } from './read.ts'

/** The blueprint's characters, each once and in its order: everything later is named by their ids. */
const castSchema = ({ characters }: Blueprint) =>
  characterSeedSchema
    .array()
    .length(characters.length)
    .refine((cast) => cast.every(({ id }, index) => id === characters[index]?.id), 'not the blueprint’s characters')

/** Step 2: each character of the blueprint gets an age, an archetype, traits and a visual brief. */
export function createCharacterSeeds(text: TextGenerator): StepRunner {
  return async (context) => {
    const blueprint = readBlueprint(context)
    const answer = await text.characterSeeds({ blueprint }, generatorContext(context))
    const characters = checkOutput(castSchema(blueprint), answer, 'cast')
    return {
      output: { characters },
      items: characters.map(({ id, name }) => ({ id, name })),
      files: characters.map((character) => ({
        name: `${character.id}.json`,
        item: character.id,
        kind: 'json',
        mime: 'application/json',
        content: { bytes: jsonBytes(character) },
      })),
    }
  }
}
