import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSurface } from '../../src/main/media/art/print/surface.ts'
import { drawClipFrame } from '../../src/main/media/motion/draw-clip.ts'
import { makeClip } from '../../src/main/media/motion/make-clip.ts'
import { prepareClip } from '../../src/main/media/motion/prepare-clip.ts'
import type { JobProgress } from '../../src/main/media/progress.ts'
import { openMovie } from '../../src/main/media/video/movie-reader.ts'
import { showOf } from '../unit/main/media/art/pictures/show.ts'

const SMALL = { width: 256, height: 144, framesPerSecond: 24 }

describe('a clip', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'callboard-clip-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is four seconds of 24 frames each, and says how far it is frame by frame', async () => {
    const outFile = join(folder, 'clip.mp4')
    const seen: JobProgress[] = []
    const request = { ...showOf(2), characterId: 'c2', outFile }
    expect(await makeClip(request, (progress) => seen.push(progress), SMALL)).toEqual({
      width: 256,
      height: 144,
      durationMs: 4000,
      frames: 96,
    })
    const movie = await openMovie(outFile)
    movie.close()
    expect(movie.info).toMatchObject({ width: 256, height: 144, frames: 96, audioCodec: null })
    expect(movie.info.duration).toBeCloseTo(4, 3)
    expect(seen.filter(({ unit }) => unit === 'frame').map(({ done }) => done)).toEqual(
      Array.from({ length: 96 }, (_, i) => i + 1),
    )
    const fractions = seen.map(({ fraction }) => fraction)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
  })

  it('draws the same pixels for the same request, all opaque, and other pixels for another person', () => {
    const pixelsOf = (characterId: string): Buffer => {
      const stage = prepareClip({ ...showOf(2), characterId }, SMALL, () => undefined)
      const { canvas, context } = createSurface(SMALL.width, SMALL.height)
      drawClipFrame(context, stage, 60)
      return Buffer.from(canvas.data())
    }
    const first = pixelsOf('c1')
    expect(first.equals(pixelsOf('c1'))).toBe(true)
    expect(first.equals(pixelsOf('c2'))).toBe(false)
    for (let at = 3; at < first.length; at += 4) expect(first[at]).toBe(255)
  })

  it('refuses somebody who is not in the cast', async () => {
    const request = { ...showOf(1), characterId: 'c9', outFile: join(folder, 'clip.mp4') }
    await expect(makeClip(request, () => undefined, SMALL)).rejects.toThrow('c9')
  })
})
