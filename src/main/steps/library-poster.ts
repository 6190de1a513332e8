import type { StepRunner } from '../engine/ports.ts'
import type { ImageGenerator } from '../generators/ports.ts'
import { castFiles, checkOutput, generatorContext, pictureSchema, readDrawnShow } from './read.ts'

const NAME = 'poster.png'

/** Step 7: the show's poster. */
export function createLibraryPoster(image: ImageGenerator): StepRunner {
  return async (context) => {
    const outFile = context.scratch(NAME)
    const answer = await image.poster(
      {
        ...readDrawnShow(context),
        portraits: castFiles(context, 'portrait'),
        outFile,
      },
      generatorContext(context),
    )
    return {
      output: checkOutput(pictureSchema, answer, 'poster'),
      files: [{ name: NAME, item: null, kind: 'image', mime: 'image/png', content: { file: outFile } }],
    }
  }
}
