import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { drawPortraitGrid } from '../../../../../../src/main/media/art/pictures/portrait-grid.ts'
import { layOutGrid } from '../../../../../../src/shared/show/grid-layout.ts'
import { tempDir } from '../../../../../support/temp-dir.ts'
import { quietWork, showOf } from './show.ts'

/** One flat red picture with a green foot, where a name plate would be, of the given size. */
function paintPicture(width = 60, height = 80): string {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ff0000'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#00ff00'
  context.fillRect(0, height * 0.84, width, height)
  const file = join(tempDir(), 'portrait.png')
  writeFileSync(file, canvas.encodeSync('png'))
  return file
}

function requestFor(people: number, file: string): Parameters<typeof drawPortraitGrid>[0] {
  const show = showOf(people)
  return { ...show, portraits: show.cast.map(({ id }) => ({ characterId: id, file })) }
}

async function pixelsOf(png: Buffer): Promise<{ readonly at: (x: number, y: number) => readonly number[] }> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  return { at: (x, y) => [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data] }
}

describe('a portrait grid', () => {
  it.each([1, 2, 5, 6])('is a PNG of everybody, with a cast of %i', async (people) => {
    const { png, width, height } = await drawPortraitGrid(requestFor(people, paintPicture()), quietWork())
    const layout = layOutGrid(people)
    expect([width, height]).toEqual([layout.width, layout.height])
    const { at } = await pixelsOf(png)
    for (const { x, y, width: w, height: h } of layout.cells)
      expect(at(x + w / 2, y + h * 0.4)).toEqual([255, 0, 0, 255])
  })

  it.each([
    ['tall', 40, 160],
    ['wide', 160, 60],
  ])('fills its cells from %s pictures too', async (_, w, h) => {
    const { png } = await drawPortraitGrid(requestFor(2, paintPicture(w, h)), quietWork())
    const [cell] = layOutGrid(2).cells
    const { at } = await pixelsOf(png)
    expect(cell && at(cell.x + 4, cell.y + 4)).toEqual([255, 0, 0, 255])
    expect(cell && at(cell.x + cell.width - 4, cell.y + cell.height * 0.7)).toEqual([255, 0, 0, 255])
  })

  it('shows nothing of what is lettered on the foot of a portrait', async () => {
    const { png, width, height } = await drawPortraitGrid(requestFor(3, paintPicture(600, 800)), quietWork())
    const image = await loadImage(png)
    const canvas = createCanvas(width, height)
    canvas.getContext('2d').drawImage(image, 0, 0)
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
    let green = 0
    for (let i = 0; i < data.length; i += 4) if ((data[i + 1] ?? 0) > 200 && (data[i] ?? 0) < 60) green += 1
    expect(green).toBe(0)
  })

  it('comes out the same, byte for byte, from the same request', async () => {
    const request = requestFor(2, paintPicture())
    const [first, second] = [await drawPortraitGrid(request, quietWork()), await drawPortraitGrid(request, quietWork())]
    expect(first.png.equals(second.png)).toBe(true)
  })

  it('says whose portrait is missing', async () => {
    const request = requestFor(2, paintPicture())
    const incomplete = { ...request, portraits: request.portraits.slice(0, 1) }
    await expect(drawPortraitGrid(incomplete, quietWork())).rejects.toThrow('c2')
  })

  it('fails when a portrait is no picture', async () => {
    const file = join(tempDir(), 'portrait.png')
    writeFileSync(file, 'not a picture')
    await expect(drawPortraitGrid(requestFor(1, file), quietWork())).rejects.toThrow()
  })
})
