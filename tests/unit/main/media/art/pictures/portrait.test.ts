import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { drawPortrait } from '../../../../../../src/main/media/art/pictures/portrait.ts'
import { quietWork, showOf } from './show.ts'

const SMALL = { width: 96, height: 128 }

describe('a portrait', () => {
  it('is a PNG of the size it says', async () => {
    const { png, width, height } = await drawPortrait({ ...showOf(3), characterId: 'c2' }, quietWork(), SMALL)
    const image = await loadImage(png)
    expect({ width: image.width, height: image.height }).toEqual(SMALL)
    expect({ width, height }).toEqual(SMALL)
    expect(png.subarray(1, 4).toString('ascii')).toBe('PNG')
  })

  it('comes out the same, byte for byte, from the same request', async () => {
    const request = { ...showOf(3), characterId: 'c1' }
    const first = await drawPortrait(request, quietWork(), SMALL)
    const second = await drawPortrait(structuredClone(request), quietWork(), SMALL)
    expect(first.png.equals(second.png)).toBe(true)
  })

  it('shows somebody else for everybody in the cast', async () => {
    const show = showOf(5)
    const pictures = new Set<string>()
    for (const { id } of show.cast)
      pictures.add((await drawPortrait({ ...show, characterId: id }, quietWork(), SMALL)).png.toString('base64'))
    expect(pictures.size).toBe(5)
  })

  it('tells how far it is, up to its end', async () => {
    const work = quietWork()
    await drawPortrait({ ...showOf(1), characterId: 'c1' }, work, SMALL)
    const total = work.reports[0]?.[1] ?? 0
    expect(work.reports).toEqual(Array.from({ length: total }, (_, i) => [i + 1, total]))
  })

  it('is called off with the reason that was given', async () => {
    const calledOff = new Error('called off')
    const controller = new AbortController()
    const work = { signal: controller.signal, progress: () => controller.abort(calledOff) }
    await expect(drawPortrait({ ...showOf(1), characterId: 'c1' }, work, SMALL)).rejects.toBe(calledOff)
  })

  it('says whom it does not know', async () => {
    await expect(drawPortrait({ ...showOf(2), characterId: 'c9' }, quietWork(), SMALL)).rejects.toThrow('c9')
  })
})
