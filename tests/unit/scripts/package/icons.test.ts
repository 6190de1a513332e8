import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { encodeIcns, encodeIco } from '../../../../packaging/icon-files.ts'
import { drawIcons } from '../../../../packaging/icons.ts'

const RESOURCES = resolve(import.meta.dirname, '../../../../resources')

/** Reads a file for Windows back: the stated size of each picture, and the picture. */
function readIco(file: Buffer) {
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = file.subarray(6 + 16 * index)
    const [length, offset] = [entry.readUInt32LE(8), entry.readUInt32LE(12)]
    return { size: entry.readUInt8(0) || 256, png: file.subarray(offset, offset + length) }
  })
}

/** Reads a file for macOS back: type and picture of each part. */
function readIcns(file: Buffer) {
  expect(file.toString('ascii', 0, 4)).toBe('icns')
  expect(file.readUInt32BE(4)).toBe(file.length)
  const parts: { type: string; png: Buffer }[] = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    const end = at + file.readUInt32BE(at + 4)
    parts.push({ type: file.toString('ascii', at, at + 4), png: file.subarray(at + 8, end) })
  }
  return parts
}

describe('icons', () => {
  it('that are kept are those of the drawing as it is now: npm run icons', async () => {
    const drawn = await drawIcons(RESOURCES)
    expect(readdirSync(join(RESOURCES, 'icons')).sort()).toEqual([...drawn.keys()].sort())
    for (const [name, file] of drawn)
      expect(readFileSync(join(RESOURCES, 'icons', name)).equals(file), `${name} is out of date`).toBe(true)
  })

  it('for Linux are of the size that their name says', async () => {
    for (const [name, file] of await drawIcons(RESOURCES)) {
      const [, size] = /^(\d+)x\1\.png$/.exec(name) ?? []
      if (size === undefined) continue
      const { width, height } = await loadImage(file)
      expect([width, height]).toEqual([Number(size), Number(size)])
    }
  })

  it('for Windows are pictures of the stated sizes, 256 among them, which installers need', async () => {
    const pictures = readIco((await drawIcons(RESOURCES)).get('icon.ico') ?? Buffer.alloc(0))
    for (const { size, png } of pictures) expect((await loadImage(png)).width).toBe(size)
    expect(pictures.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256])
  })

  it('for macOS are pictures of every size that it asks for', async () => {
    const parts = readIcns((await drawIcons(RESOURCES)).get('icon.icns') ?? Buffer.alloc(0))
    const sizes = await Promise.all(parts.map(async ({ type, png }) => [type, (await loadImage(png)).width]))
    expect(Object.fromEntries(sizes)).toEqual({
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic13: 256,
      ic08: 256,
      ic14: 512,
      ic09: 512,
      ic10: 1024,
    })
  })

  it('of a size that is missing are not left out in silence', () => {
    expect(() => encodeIcns(new Map([[32, new Uint8Array(1)]]))).toThrow('64 pixels')
    expect(readIco(encodeIco([]))).toEqual([])
  })
})
