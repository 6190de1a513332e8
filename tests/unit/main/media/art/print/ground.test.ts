import { describe, expect, it } from 'vitest'
import {
  COMPOSITION_IDS,
  COMPOSITIONS,
  compositionFor,
} from '../../../../../../src/main/media/art/print/ground/compositions.ts'
import type { GroundFrame } from '../../../../../../src/main/media/art/print/ground/ground.ts'
import { createSurface } from '../../../../../../src/main/media/art/print/surface.ts'
import { createRandom } from '../../../../../../src/shared/random.ts'
import { PALETTES } from '../../../../../../src/shared/show/palettes.ts'

const SIZE = { width: 60, height: 80 }

function frameFor(lamp: -1 | 1): GroundFrame {
  return { ...SIZE, unit: 60, x: 30, y: 32, lamp, palette: PALETTES.sea, random: createRandom('ground') }
}

/** The ground's pixels, field and opening, as red, green, blue, alpha. */
function paint(id: (typeof COMPOSITION_IDS)[number], lamp: -1 | 1): Uint8ClampedArray {
  const ground = COMPOSITIONS[id](frameFor(lamp))
  const { context } = createSurface(SIZE.width, SIZE.height)
  ground.field.paint(context)
  if (ground.opening !== undefined) {
    context.clip(ground.opening.shape)
    ground.opening.paint(context)
  }
  return context.getImageData(0, 0, SIZE.width, SIZE.height).data
}

/** Sum of all channels of the columns from `from` up to `to`. */
function brightness(data: Uint8ClampedArray, from: number, to: number): number {
  let sum = 0
  for (let y = 0; y < SIZE.height; y++)
    for (let x = from; x < to; x++) for (let c = 0; c < 3; c++) sum += data[(y * SIZE.width + x) * 4 + c] ?? 0
  return sum
}

describe.each(COMPOSITION_IDS)('the ground %s', (id) => {
  it('covers the whole picture', () => {
    const data = paint(id, 1)
    expect(data.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true)
  })

  it('is the same for the same seed', () => {
    expect(paint(id, -1)).toEqual(paint(id, -1))
  })
})

describe.each(['split', 'disc', 'beam'] as const)('the ground %s', (id) => {
  it('puts its dark half behind the side that the lamp lights', () => {
    const half = SIZE.width / 2
    const lampLeft = paint(id, -1)
    expect(brightness(lampLeft, 0, half)).toBeLessThan(brightness(lampLeft, half, SIZE.width))
    const lampRight = paint(id, 1)
    expect(brightness(lampRight, half, SIZE.width)).toBeLessThan(brightness(lampRight, 0, half))
  })
})

it('never gives neighbours in a cast the same ground', () => {
  for (let start = 0; start < 12; start++)
    for (let slot = 0; slot < 99; slot++) expect(compositionFor(slot, start)).not.toBe(compositionFor(slot + 1, start))
})
