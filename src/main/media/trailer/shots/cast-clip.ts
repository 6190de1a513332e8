import { ImageData } from '@napi-rs/canvas'
import { createSurface, type Surface } from '../../art/print/surface.ts'
import { openMovie } from '../../video/movie-reader.ts'
import type { Shot, TrailerShow } from '../shot.ts'

/** Seconds into a clip at which it is joined: the person has arrived, the name is about to rise. */
const JOIN_SECONDS = 0.62
/** Frames of hot ink on the cut. */
const FLASH = [0.85, 0.45]

/**
 * A clip of the cast, whoever made it: any size and frame rate, cropped to fill the frame.
 *
 * @throws MediaUnreadableError where the file is no movie that can be decoded
 */
export async function openCastClip(show: TrailerShow, frames: number, file: string): Promise<Shot> {
  const { frame, framesPerSecond, blueprint } = show
  const movie = await openMovie(file)
  const seconds = frames / framesPerSecond
  const join = Math.max(0, Math.min(JOIN_SECONDS, movie.info.duration - seconds))
  // One more second, should the next shot fade in over this one.
  const times = Array.from({ length: frames + framesPerSecond }, (_, i) => join + i / framesPerSecond)
  const pictures = movie.picturesAt(times)
  let sheet: Surface | undefined
  return {
    draw: async (context, index) => {
      const { value } = await pictures.next()
      if (value) {
        if (sheet?.canvas.width !== value.width || sheet.canvas.height !== value.height) {
          sheet = createSurface(value.width, value.height)
        }
        sheet.context.putImageData(new ImageData(value.pixels, value.width, value.height), 0, 0)
      }
      if (!sheet) return
      const { width, height } = sheet.canvas
      // A slow push on top of the clip's own movement keeps the cut alive.
      const scale = Math.max(frame.width / width, frame.height / height) * (1 + (0.025 * index) / frames)
      const x = (frame.width - width * scale) / 2
      const y = (frame.height - height * scale) / 2
      context.drawImage(sheet.canvas, x, y, width * scale, height * scale)
      const flash = FLASH[index]
      if (flash === undefined) return
      context.globalAlpha = flash
      context.fillStyle = blueprint.palette.hot
      context.fillRect(0, 0, frame.width, frame.height)
      context.globalAlpha = 1
    },
    close: () => {
      void pictures.return()
      movie.close()
    },
  }
}
