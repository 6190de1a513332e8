import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSoundtrack, SAMPLE_RATE } from '../../../../../src/main/media/score/soundtrack.ts'
import type { MovieFormat } from '../../../../../src/main/media/video/format.ts'
import { openMovie } from '../../../../../src/main/media/video/movie-reader.ts'
import { createMovieWriter } from '../../../../../src/main/media/video/movie-writer.ts'

const FORMAT: MovieFormat = { width: 320, height: 180, framesPerSecond: 24 }
const FRAMES = 30

/** A grey that says which frame it is: eight steps apart, so that coding cannot confuse two. */
const greyOf = (index: number): number => index * 8

function greyFrame(index: number): Uint8Array {
  const pixels = new Uint8Array(FORMAT.width * FORMAT.height * 4).fill(greyOf(index))
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255
  return pixels
}

function plainFrame(red: number, green: number, blue: number): Uint8Array {
  const pixels = new Uint8Array(FORMAT.width * FORMAT.height * 4)
  for (let at = 0; at < pixels.length; at += 4) pixels.set([red, green, blue, 255], at)
  return pixels
}

function tone(seconds: number) {
  const sound = createSoundtrack(seconds)
  for (let i = 0; i < sound.left.length; i++) {
    sound.left[i] = 0.5 * Math.sin((i * 2 * Math.PI * 440) / SAMPLE_RATE)
    sound.right[i] = 0.5 * Math.sin((i * 2 * Math.PI * 330) / SAMPLE_RATE)
  }
  return sound
}

/** The boxes at the top of an MP4, in order. */
function topBoxes(bytes: Buffer): string[] {
  const types: string[] = []
  for (let at = 0; at + 8 <= bytes.length; at += bytes.readUInt32BE(at))
    types.push(bytes.toString('latin1', at + 4, at + 8))
  return types
}

describe('a movie', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'callboard-movie-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const file = (name = 'movie.mp4'): string => join(folder, name)

  async function write(path: string, frames: readonly Uint8Array[], soundSeconds?: number): Promise<void> {
    const soundtrack = soundSeconds === undefined ? {} : { soundtrack: tone(soundSeconds) }
    const writer = await createMovieWriter({ format: FORMAT, bitrate: 1_000_000, ...soundtrack })
    for (const frame of frames) await writer.add(frame)
    await writer.save(path)
    writer.close()
  }
  const greys = Array.from({ length: FRAMES }, (_, index) => greyFrame(index))

  async function firstBytes(path: string, times: readonly number[]): Promise<number[]> {
    const movie = await openMovie(path)
    const seen: number[] = []
    for await (const { pixels } of movie.picturesAt(times)) seen.push(pixels[0] ?? -1)
    movie.close()
    return seen
  }

  it('says its size, length, frames and codec', async () => {
    await write(file(), greys)
    const movie = await openMovie(file())
    movie.close()
    expect(movie.info).toMatchObject({ width: 320, height: 180, frames: FRAMES, audioCodec: null, audio: null })
    expect(movie.info.duration).toBeCloseTo(FRAMES / 24, 3)
    expect(movie.info.videoCodec).toMatch(/^avc1\.64/)
  })

  it('comes back frame for frame, in order', async () => {
    await write(file(), greys)
    const seen = await firstBytes(
      file(),
      greys.map((_, index) => index / 24),
    )
    expect(seen).toHaveLength(FRAMES)
    seen.forEach((grey, index) => {
      expect(Math.abs(grey - greyOf(index))).toBeLessThan(4)
    })
  })

  it('shows at any time the frame that is on screen then, and the last one past its end', async () => {
    await write(file(), greys)
    const [early, same, later, after] = await firstBytes(file(), [10 / 24, 10.9 / 24, 26 / 24, 100])
    expect(Math.abs((early ?? 0) - greyOf(10))).toBeLessThan(4)
    expect(same).toBe(early)
    expect(Math.abs((later ?? 0) - greyOf(26))).toBeLessThan(4)
    expect(Math.abs((after ?? 0) - greyOf(FRAMES - 1))).toBeLessThan(4)
  })

  it('keeps a palette’s colours', async () => {
    await write(
      file(),
      Array.from({ length: 4 }, () => plainFrame(0xff, 0x5b, 0x3a)),
    )
    const movie = await openMovie(file())
    const first = await movie.picturesAt([0]).next()
    movie.close()
    const [red = 0, green = 0, blue = 0] = first.value?.pixels ?? []
    expect(Math.abs(red - 0xff) + Math.abs(green - 0x5b) + Math.abs(blue - 0x3a)).toBeLessThan(9)
  })

  it('has its index before its pictures, so that players start at once', async () => {
    await write(file(), greys)
    expect(topBoxes(readFileSync(file()))).toEqual(['ftyp', 'moov', 'mdat'])
  })

  it('carries stereo sound as long as its pictures', async () => {
    await write(file(), greys, FRAMES / 24)
    const movie = await openMovie(file())
    movie.close()
    expect(movie.info.audioCodec).toBe('mp4a.40.2')
    expect(movie.info.audio).toEqual({ sampleRate: 48_000, channels: 2 })
    expect(movie.info.duration).toBeLessThan(FRAMES / 24 + 0.05)
  })

  it('is the same, byte for byte, when it is made again', async () => {
    await write(file('a.mp4'), greys, 0.5)
    await write(file('b.mp4'), greys, 0.5)
    const [a, b] = ['a.mp4', 'b.mp4'].map((name) =>
      createHash('sha256')
        .update(readFileSync(file(name)))
        .digest('hex'),
    )
    expect(a).toBe(b)
  })

  it('does not say when it was made', async () => {
    await write(file(), greys, 0.5)
    const bytes = readFileSync(file())
    const boxes = ['mvhd', 'tkhd', 'mdhd'].flatMap((type) => {
      const found: number[] = []
      for (let at = bytes.indexOf(type); at >= 0; at = bytes.indexOf(type, at + 4)) found.push(at)
      return found
    })
    expect(boxes).toHaveLength(5)
    // After the type: version and flags (4 bytes), then both times (4 bytes each in version 0).
    for (const at of boxes) expect(bytes.subarray(at + 8, at + 16)).toEqual(Buffer.alloc(8))
  })

  it.skipIf(process.platform !== 'linux')('fails by code on a full disk, and leaves nothing', async () => {
    symlinkSync('/dev/full', file())
    await expect(write(file(), greys)).rejects.toMatchObject({ code: 'DISK_FULL' })
    expect(existsSync(file())).toBe(false)
  })

  it('leaves no file when it cannot be written', async () => {
    await expect(write(join(folder, 'no such folder', 'movie.mp4'), greys)).rejects.toMatchObject({
      code: 'MEDIA_FAILED',
    })
  })

  it.each([
    ['is missing', 'missing.mp4', undefined],
    ['is no movie', 'text.mp4', 'this is not a movie'],
    ['is empty', 'empty.mp4', ''],
  ])('cannot be opened when the file %s, and says which', async (_, name, content) => {
    if (content !== undefined) writeFileSync(file(name), content)
    await expect(openMovie(file(name))).rejects.toMatchObject({
      code: 'MEDIA_UNREADABLE',
      message: expect.stringContaining(name),
    })
  })

  it('fails by code when its pictures are damaged', async () => {
    await write(file(), greys)
    const bytes = readFileSync(file())
    bytes.fill(0xff, bytes.indexOf('mdat') + 8)
    writeFileSync(file(), bytes)
    await expect(firstBytes(file(), [0, 1])).rejects.toMatchObject({ code: 'MEDIA_UNREADABLE' })
  })
})
