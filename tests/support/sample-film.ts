import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderMovie } from '../../src/main/media/video/render-movie.ts'

/** Frames a second of the sample; it lasts three seconds. */
const FRAMES_PER_SECOND = 12
const FRAMES = 36

/** A real film that begins black and grows white, frame by frame, so that a test sees which frame stands. */
export async function sampleFilm(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-film-'))
  const file = join(folder, 'film.mp4')
  try {
    await renderMovie(
      {
        format: { width: 64, height: 36, framesPerSecond: FRAMES_PER_SECOND },
        bitrate: 200_000,
        frames: FRAMES,
        draw(context, index) {
          const light = Math.round((index / (FRAMES - 1)) * 255)
          context.fillStyle = `rgb(${light} ${light} ${light})`
          context.fillRect(0, 0, 64, 36)
        },
        onFrame: () => undefined,
      },
      file,
    )
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
