import type { StepRunner } from '../engine/ports.ts'
import type { ImageGenerator } from '../generators/ports.ts'
import { characterOf, generatorContext, readBlueprint, readCast } from './read.ts'

/** Step 4, per character: a portrait. */
export function createPortrait(image: ImageGenerator): StepRunner {
  return async (context) => {
    const characterId = characterOf(context)
    const name = `${characterId}.png`
    const outFile = context.scratch(name)
    const request = { blueprint: readBlueprint(context), cast: readCast(context), characterId, outFile }
    const { width, height } = await image.portrait(request, generatorContext(context))
    return {
      output: { width, height },
      files: [{ name, item: characterId, kind: 'image', mime: 'image/png', content: { file: outFile } }],
    }
  }
}
