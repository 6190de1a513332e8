import type { SKRSContext2D } from '@napi-rs/canvas'
import { createSurface } from '../art/print/surface.ts'
import { createMovieWriter, type MovieOptions } from './movie-writer.ts'

export interface MovieJob extends MovieOptions {
  readonly frames: number
  /** Draws frame `index` over the last one; every pixel must come out opaque. */
  readonly draw: (context: SKRSContext2D, index: number) => void | Promise<void>
  /** Called after each frame that was handed to the encoder. */
  readonly onFrame: (done: number, total: number) => void
}

/**
 * Draws, encodes and writes a movie.
 *
 * The encoder has threads of its own: while it works on one frame, the next is drawn. Each frame is read back once.
 */
export async function renderMovie(job: MovieJob, file: string): Promise<void> {
  const { canvas, context } = createSurface(job.format.width, job.format.height)
  const writer = await createMovieWriter(job)
  try {
    for (let index = 0; index < job.frames; index++) {
      await job.draw(context, index)
      await writer.add(canvas.data())
      job.onFrame(index + 1, job.frames)
    }
    await writer.save(file)
  } finally {
    writer.close()
  }
}
