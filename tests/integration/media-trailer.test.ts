import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSurface } from '../../src/main/media/art/print/surface.ts'
import type { JobProgress } from '../../src/main/media/progress.ts'
import { makeTrailer } from '../../src/main/media/trailer/make-trailer.ts'
import type { MovieFormat } from '../../src/main/media/video/format.ts'
import { openMovie } from '../../src/main/media/video/movie-reader.ts'
import { renderMovie } from '../../src/main/media/video/render-movie.ts'
import { showOf } from '../unit/main/media/art/pictures/show.ts'

const SMALL: MovieFormat = { width: 160, height: 90, framesPerSecond: 12 }

describe('a trailer', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'callboard-trailer-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** A clip as some service may make it: another size and shape, another frame rate, one plain colour. */
  async function plainClip(name: string, colour: string): Promise<string> {
    const file = join(folder, name)
    const format = { width: 128, height: 128, framesPerSecond: 30 }
    await renderMovie(
      {
        format,
        bitrate: 500_000,
        frames: 45,
        draw: (context) => {
          context.fillStyle = colour
          context.fillRect(0, 0, format.width, format.height)
        },
        onFrame: () => undefined,
      },
      file,
    )
    return file
  }

  function plainPoster(): string {
    const file = join(folder, 'poster.png')
    const { canvas, context } = createSurface(100, 150)
    context.fillStyle = '#00ff00'
    context.fillRect(0, 0, 100, 150)
    writeFileSync(file, canvas.toBuffer('image/png'))
    return file
  }

  /** The colour in one place of the frame, at each of some times. */
  async function coloursAt(file: string, times: readonly number[], x: number, y: number): Promise<number[][]> {
    const movie = await openMovie(file)
    const at = (Math.round(y * SMALL.height) * SMALL.width + Math.round(x * SMALL.width)) * 4
    const colours: number[][] = []
    for await (const { pixels } of movie.picturesAt(times)) colours.push([...pixels.slice(at, at + 3)])
    movie.close()
    return colours
  }

  it('has pictures and sound for 20 to 40 seconds, the given clips in it and the given poster at its end', async () => {
    const { blueprint, cast } = showOf(2, { genre: 'comedy' })
    const outFile = join(folder, 'trailer.mp4')
    const clips = [
      { characterId: 'c1', file: await plainClip('a.mp4', '#0000ff') },
      { characterId: 'c2', file: await plainClip('b.mp4', '#ff00ff') },
    ]
    const seen: JobProgress[] = []
    const request = { blueprint, cast, clips, posterFile: plainPoster(), outFile }
    const made = await makeTrailer(request, (progress) => seen.push(progress), SMALL)

    const movie = await openMovie(outFile)
    movie.close()
    expect(movie.info).toMatchObject({ width: 160, height: 90, audioCodec: 'mp4a.40.2' })
    expect(movie.info.videoCodec).toMatch(/^avc1/)
    expect(movie.info.audio).toEqual({ sampleRate: 48_000, channels: 2 })
    expect(movie.info.frames).toBe(made.frames)
    expect(movie.info.duration).toBeGreaterThanOrEqual(20)
    expect(movie.info.duration).toBeLessThanOrEqual(40)
    expect(made.durationMs).toBe(Math.round(((made.frames ?? 0) * 1000) / 12))
    expect(seen.at(-1)).toEqual({ fraction: 1, done: made.frames, total: made.frames, unit: 'frame' })

    const seconds = movie.info.duration
    const [[red = 255, green = 0] = []] = await coloursAt(outFile, [seconds - 1.3], 0.85, 0.5)
    expect(green).toBeGreaterThan(180)
    expect(red).toBeLessThan(80)
    const everyHalfSecond = Array.from({ length: Math.floor(seconds * 2) }, (_, i) => i / 2)
    const bluish = (await coloursAt(outFile, everyHalfSecond, 0.5, 0.5)).filter(
      ([, g = 255, b = 0]) => b > 200 && g < 60,
    )
    expect(bluish.some(([r = 255]) => r < 60)).toBe(true)
    expect(bluish.some(([r = 0]) => r > 200)).toBe(true)
  })

  it('refuses to be made of nobody', async () => {
    const request = { ...showOf(1), clips: [], posterFile: plainPoster(), outFile: join(folder, 'trailer.mp4') }
    await expect(makeTrailer(request, () => undefined, SMALL)).rejects.toMatchObject({ code: 'NO_CLIPS' })
  })
})
