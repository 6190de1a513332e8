import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { drawPoster } from '../../../../../../src/main/media/art/pictures/poster.ts'
import { GENRES, SETTINGS } from '../../../../../../src/shared/show/blueprint.ts'
import { quietWork, showOf } from './show.ts'

const SMALL = { width: 120, height: 180 }

describe('a poster', () => {
  it.each([1, 2, 3, 4, 5, 9])('is a PNG of the size it says, with a cast of %i', async (people) => {
    const { png, width, height } = await drawPoster(showOf(people), quietWork(), SMALL)
    const image = await loadImage(png)
    expect([image.width, image.height, width, height]).toEqual([120, 180, 120, 180])
  })

  it.each(GENRES)('can be made for %s', async (genre) => {
    const setting = SETTINGS[GENRES.indexOf(genre) % SETTINGS.length] ?? 'sea'
    const { png } = await drawPoster(showOf(1, { genre, setting }), quietWork(), SMALL)
    expect((await loadImage(png)).width).toBe(120)
  })

  it('comes out the same, byte for byte, from the same request', async () => {
    const show = showOf(2)
    const first = await drawPoster(show, quietWork(), SMALL)
    const second = await drawPoster(structuredClone(show), quietWork(), SMALL)
    expect(first.png.equals(second.png)).toBe(true)
  })

  it("differs from another show's", async () => {
    const ours = await drawPoster(showOf(1, { seed: 1 }), quietWork(), SMALL)
    const theirs = await drawPoster(showOf(1, { seed: 2 }), quietWork(), SMALL)
    expect(ours.png.equals(theirs.png)).toBe(false)
  })

  it.each(['A', 'W'.repeat(120), 'مدينة الملح', '\u0000'])('takes any title: %s', async (title) => {
    const { width } = await drawPoster(showOf(1, { title }), quietWork(), SMALL)
    expect(width).toBe(120)
  })

  it('tells how far it is, up to its end', async () => {
    const work = quietWork()
    await drawPoster(showOf(3), work, SMALL)
    const total = work.reports[0]?.[1] ?? 0
    expect(work.reports.at(-1)).toEqual([total, total])
    expect(work.reports.map(([done]) => done)).toEqual(Array.from({ length: total }, (_, i) => i + 1))
  })

  it('is called off with the reason that was given', async () => {
    const calledOff = new Error('called off')
    const controller = new AbortController()
    const work = { signal: controller.signal, progress: () => controller.abort(calledOff) }
    await expect(drawPoster(showOf(2), work, SMALL)).rejects.toBe(calledOff)
  })
})
