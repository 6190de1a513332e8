import type { CharacterSeed } from '../../shared/show/character.ts'
import type { StepContext, StepRunner } from '../engine/ports.ts'
import type { ImageGenerator } from '../generators/ports.ts'
import { characterOf, checkOutput, generatorContext, pictureSchema, readShow } from './read.ts'

/** Who the portrait shows, for what is made from it; nothing where that is whom step 2 described. */
function likenessOf({ edit, item }: StepContext, cast: readonly CharacterSeed[]) {
  const sitter = cast.find(({ id }) => id === item?.id)
  if (!sitter || Object.keys(edit).length === 0) return {}
  return { likeness: { seed: sitter.seed, visualBrief: sitter.visualBrief } }
}

/** Step 4, per character: a portrait. */
export function createPortrait(image: ImageGenerator): StepRunner {
  return async (context) => {
    const characterId = characterOf(context)
    const name = `${characterId}.png`
    const outFile = context.scratch(name)
    const show = readShow(context)
    const answer = await image.portrait({ ...show, characterId, outFile }, generatorContext(context))
    const picture = checkOutput(pictureSchema, answer, 'portrait')
    return {
      output: { ...picture, ...likenessOf(context, show.cast) },
      files: [{ name, item: characterId, kind: 'image', mime: 'image/png', content: { file: outFile } }],
    }
  }
}
