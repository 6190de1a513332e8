import type { StepRunner } from '../engine/ports.ts'
import type { Editor } from '../generators/ports.ts'
import { castFiles, checkOutput, clipSchema, fileOf, generatorContext, readDrawnShow } from './read.ts'

const NAME = 'trailer.mp4'

/** Step 8: clips, cards, poster and a soundtrack become a trailer. */
export function createTrailer(editor: Editor): StepRunner {
  return async (context) => {
    const outFile = context.scratch(NAME)
    const answer = await editor.trailer(
      {
        ...readDrawnShow(context),
        clips: castFiles(context, 'video'),
        posterFile: fileOf(context, 'library-poster'),
        outFile,
      },
      generatorContext(context),
    )
    return {
      output: checkOutput(clipSchema, answer, 'trailer'),
      files: [{ name: NAME, item: null, kind: 'video', mime: 'video/mp4', content: { file: outFile } }],
    }
  }
}
