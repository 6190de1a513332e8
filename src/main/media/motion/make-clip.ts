import type { ClipRequest } from '../../generators/ports.ts'
import type { ReportProgress } from '../progress.ts'
import type { MediaResult } from '../protocol.ts'
import { HD, type MovieFormat } from '../video/format.ts'
import { renderMovie } from '../video/render-movie.ts'
import { CLIP_SECONDS, drawClipFrame } from './draw-clip.ts'
import { prepareClip } from './prepare-clip.ts'

/** Bits a second: grain and cut edges stay clean, and a clip is about 3 MB. */
const BITRATE = 6_000_000
/** Part of the time that goes into the figure's cels, before the first frame. */
const PREPARATION = 0.7

/** Makes a character's clip: prepares its bitmaps, then draws and encodes 96 frames. */
export async function makeClip(
  request: Omit<ClipRequest, 'portraitFile'>,
  report: ReportProgress,
  format: MovieFormat = HD,
): Promise<MediaResult> {
  const stage = prepareClip(request, format, (done, total) => {
    report({ fraction: (PREPARATION * done) / total, done, total, unit: 'cel' })
  })
  const frames = CLIP_SECONDS * format.framesPerSecond
  const area = (format.width * format.height) / (HD.width * HD.height)
  await renderMovie(
    {
      format,
      bitrate: BITRATE * area,
      frames,
      draw: (context, index) => drawClipFrame(context, stage, index),
      onFrame: (done, total) => {
        report({ fraction: PREPARATION + ((1 - PREPARATION) * done) / total, done, total, unit: 'frame' })
      },
    },
    request.outFile,
  )
  return { width: format.width, height: format.height, durationMs: CLIP_SECONDS * 1000, frames }
}
