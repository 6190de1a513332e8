import type { StepRunner } from '../engine/ports.ts'
import type { Editor } from '../generators/ports.ts'
import { castFiles, checkOutput, generatorContext, pictureSchema, readDrawnShow } from './read.ts'

const NAME = 'portrait-grid.png'

/** Step 6: all portraits on one sheet. */
export function createPortraitGrid(editor: Editor): StepRunner {
  return async (context) => {
    const outFile = context.scratch(NAME)
    const answer = await editor.portraitGrid(
      {
        ...readDrawnShow(context),
        portraits: castFiles(context, 'portrait'),
        outFile,
      },
      generatorContext(context),
    )
    return {
      output: checkOutput(pictureSchema, answer, 'portrait grid'),
      files: [{ name: NAME, item: null, kind: 'image', mime: 'image/png', content: { file: outFile } }],
    }
  }
}
