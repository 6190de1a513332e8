import { createHash } from 'node:crypto'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { CharacterDesign } from '../../../../../../src/main/media/art/bust/design.ts'
import { designCast } from '../../../../../../src/main/media/art/bust/design-cast.ts'
import { Material } from '../../../../../../src/main/media/art/bust/material.ts'
import { sculpt } from '../../../../../../src/main/media/art/bust/sculpt.ts'
import { drawFigure } from '../../../../../../src/main/media/art/figure/draw-figure.ts'
import { inkTable } from '../../../../../../src/main/media/art/figure/inks.ts'
import { tonesOf } from '../../../../../../src/main/media/art/figure/tones.ts'
import { lightness } from '../../../../../../src/main/media/art/print/colour.ts'
import { PALETTES } from '../../../../../../src/shared/show/palettes.ts'
import { blueprintOf, castOf } from '../bust/people.ts'

const SIZE = { width: 120, height: 160 }
const designs = designCast(blueprintOf(21), castOf(6, 21))
const first = designs[0] as CharacterDesign
const g = sculpt(first, { width: 60, height: 80 })
const hash = (pixels: Buffer) => createHash('sha256').update(pixels).digest('hex')

describe('drawing a figure', () => {
  it('gives the same pixels for the same design and palette', () => {
    const once = drawFigure(g, first, PALETTES.court, SIZE).data()
    expect(hash(drawFigure(g, first, PALETTES.court, SIZE).data())).toBe(hash(once))
    expect(hash(drawFigure(g, first, PALETTES.sea, SIZE).data())).not.toBe(hash(once))
  })

  it('has the size that was asked for and a transparent background', () => {
    const canvas = drawFigure(g, first, PALETTES.court, SIZE)
    expect([canvas.width, canvas.height]).toEqual([SIZE.width, SIZE.height])
    const { data } = canvas.getContext('2d').getImageData(0, 0, SIZE.width, SIZE.height)
    expect(data[3]).toBe(0)
    expect(data[(SIZE.height * 0.8 * SIZE.width + SIZE.width / 2) * 4 + 3]).toBe(255)
  })

  it('shows a second scene through its shadows and never outside the silhouette', () => {
    const scene = createCanvas(SIZE.width, SIZE.height)
    const context = scene.getContext('2d')
    context.fillStyle = '#00ff00'
    context.fillRect(0, 0, SIZE.width, SIZE.height)
    const plain = drawFigure(g, first, PALETTES.court, SIZE)
      .getContext('2d')
      .getImageData(0, 0, SIZE.width, SIZE.height)
    const shown = drawFigure(g, first, PALETTES.court, { ...SIZE, secondScene: scene })
      .getContext('2d')
      .getImageData(0, 0, SIZE.width, SIZE.height)
    const green = (data: Uint8ClampedArray) => {
      let count = 0
      for (let at = 0; at < data.length; at += 4)
        if ((data[at + 1] as number) > 200 && (data[at] as number) < 60 && (data[at + 3] as number) === 255) count++
      return count
    }
    expect(green(plain.data)).toBe(0)
    expect(green(shown.data)).toBeGreaterThan(20)
    for (let at = 3; at < plain.data.length; at += 4) if (plain.data[at] === 0) expect(shown.data[at]).toBe(0)
  })

  it('keeps tones between 0 and 1', () => {
    for (const tone of tonesOf(g).key) {
      expect(tone).toBeGreaterThanOrEqual(0)
      expect(tone).toBeLessThanOrEqual(1)
    }
  })

  it.each([
    [0, 'in front'],
    [0.6, 'three-quarter'],
    [1.15, 'near profile'],
  ])('never lets the shadow of a nose become a moustache (yaw %d, %s)', (yaw) => {
    const bare: CharacterDesign = {
      ...first,
      hat: null,
      beard: 'none',
      scar: false,
      hair: { ...first.hair, style: 'crop' },
    }
    const face = sculpt(bare, {
      width: 132,
      height: 176,
      yaw,
      pitch: 0,
      roll: 0,
      lamp: [Math.sin(yaw - 0.5), 0.9, Math.cos(yaw - 0.5)],
    })
    const { key } = tonesOf(face)
    const lip: number[] = []
    for (let at = 0; at < key.length; at++) {
      const y = face.headY[at] as number
      if (face.material[at] !== Material.Skin || Math.abs(face.headX[at] as number) > 0.06 || y > -0.25 || y < -0.3)
        continue
      lip.push(key[at] as number)
    }
    expect(lip.length).toBeGreaterThan(5)
    // Below .15 skin is cut in the dark half ink.
    expect(lip.filter((tone) => tone < 0.15).length / lip.length).toBeLessThan(0.15)
  })

  it('keeps people in their order of skin value in every palette', () => {
    for (const palette of Object.values(PALETTES)) {
      const steps = [0.3, 0.42, 0.55, 0.72, 0.85, 0.95].map((skin) =>
        lightness(inkTable({ ...first, skin }, palette).skin.lit),
      )
      expect([...steps].sort((a, b) => a - b)).toEqual(steps)
      expect((steps[5] ?? 0) - (steps[0] ?? 0)).toBeGreaterThan(25)
    }
  })

  it('steps every material from dark to bright', () => {
    for (const palette of Object.values(PALETTES))
      for (const design of designs) {
        const { skin, cloth, hair, shirt } = inkTable(design, palette)
        for (const ramp of [skin, cloth, hair, shirt]) {
          const steps = [ramp.shadow, ramp.half, ramp.lit, ramp.high].map(lightness)
          expect([...steps].sort((a, b) => a - b)).toEqual(steps)
        }
      }
  })
})
