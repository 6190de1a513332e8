import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEditor } from '../../src/main/generators/builtin/editor.ts'
import { createBuiltinImageGenerator } from '../../src/main/generators/builtin/image.ts'
import { createBuiltinVideoGenerator } from '../../src/main/generators/builtin/video.ts'
import type { GeneratorContext } from '../../src/main/generators/ports.ts'
import { createChildProcessSpawner } from '../../src/main/media/child-process.ts'
import { createMediaPool, type MediaPool } from '../../src/main/media/pool.ts'
import { openMovie } from '../../src/main/media/video/movie-reader.ts'
import { showOf } from '../unit/main/media/art/pictures/show.ts'

const ENTRY = join(import.meta.dirname, '../../src/main/media/worker.ts')

describe('the built-in studio in worker processes', () => {
  let folder: string
  let pool: MediaPool

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'callboard-worker-'))
    pool = createMediaPool({ spawn: createChildProcessSpawner(ENTRY), size: 2 })
  })
  afterAll(async () => {
    await pool.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const person = { ...showOf(1), characterId: 'c1' }
  const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

  function contextOf(signal = new AbortController().signal): GeneratorContext & {
    readonly seen: { readonly fraction: number; readonly message?: string | undefined }[]
  } {
    const seen: { fraction: number; message?: string | undefined }[] = []
    return { signal, seen, progress: (fraction, message) => seen.push({ fraction, message }), log: () => undefined }
  }

  it('paints a portrait, and the same bytes in another process', async () => {
    const studio = createBuiltinImageGenerator(pool)
    const files = ['a.png', 'b.png'].map((name) => join(folder, name))
    const made = await Promise.all(files.map((outFile) => studio.portrait({ ...person, outFile }, contextOf())))
    expect(made).toEqual([
      { width: 768, height: 1024 },
      { width: 768, height: 1024 },
    ])
    const [a, b] = files.map(sha256)
    expect(a).toBe(b)
  })

  it('makes a clip of 96 frames in 1280×720, with progress in words that never falls', async () => {
    const outFile = join(folder, 'clip.mp4')
    const context = contextOf()
    const studio = createBuiltinVideoGenerator(pool)
    const made = await studio.clip({ ...person, portraitFile: join(folder, 'a.png'), outFile }, context)
    expect(made).toEqual({ width: 1280, height: 720, durationMs: 4000, frames: 96 })
    const movie = await openMovie(outFile)
    movie.close()
    expect(movie.info).toMatchObject({ width: 1280, height: 720, frames: 96 })
    expect(context.seen.map(({ message }) => message)).toContain('frame 15 of 96')
    const fractions = context.seen.map(({ fraction }) => fraction)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
  })

  it('stops in the middle of a clip when it is cancelled, and leaves nothing behind', async () => {
    const outFile = join(folder, 'cancelled.mp4')
    const stop = new AbortController()
    const context: GeneratorContext = {
      signal: stop.signal,
      progress: (_, message) => {
        if (message?.startsWith('cel')) stop.abort(new Error('no longer wanted'))
      },
      log: () => undefined,
    }
    const studio = createBuiltinVideoGenerator(pool)
    const clip = studio.clip({ ...person, portraitFile: join(folder, 'a.png'), outFile }, context)
    await expect(clip).rejects.toThrow('no longer wanted')
    expect(existsSync(outFile)).toBe(false)
  })

  it('says by code what went wrong in the worker', async () => {
    const request = { ...showOf(1), portraits: [], outFile: join(folder, 'grid.png') }
    await expect(createEditor(pool).portraitGrid(request, contextOf())).rejects.toMatchObject({
      code: 'MEDIA_FAILED',
      message: expect.stringContaining('c1'),
    })
    expect(existsSync(request.outFile)).toBe(false)
  })
})
