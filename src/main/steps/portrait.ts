import type { StepRunner } from '../engine/ports.ts'
import type { ImageGenerator } from '../generators/ports.ts'
import { characterOf, checkOutput, generatorContext, pictureSchema, readShow } from './read.ts'

/** Step 4, per character: a portrait. */
export function createPortrait(image: ImageGenerator): StepRunner {
  return async (context) => {
    const characterId = characterOf(context)
    const name = `${characterId}.png`
    const outFile = context.scratch(name)
    const request = { ...readShow(context), characterId, outFile }
    const answer = await image.portrait(request, generatorContext(context))
    return {
      output: checkOutput(pictureSchema, answer, 'portrait'),
      files: [{ name, item: characterId, kind: 'image', mime: 'image/png', content: { file: outFile } }],
    }
  }
}
