import type { StepRunner } from '../engine/ports.ts'
import type { VideoGenerator } from '../generators/ports.ts'
import { characterOf, checkOutput, clipSchema, fileOf, generatorContext, readDrawnShow } from './read.ts'

/** Step 5, per character: a clip, as soon as that character's portrait is there. */
export function createVideo(video: VideoGenerator): StepRunner {
  return async (context) => {
    const characterId = characterOf(context)
    const name = `${characterId}.mp4`
    const outFile = context.scratch(name)
    const answer = await video.clip(
      {
        ...readDrawnShow(context),
        characterId,
        portraitFile: fileOf(context, 'portrait', characterId),
        outFile,
      },
      generatorContext(context),
    )
    return {
      output: checkOutput(clipSchema, answer, 'clip'),
      files: [{ name, item: characterId, kind: 'video', mime: 'video/mp4', content: { file: outFile } }],
    }
  }
}
