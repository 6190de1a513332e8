import { describe, expect, it } from 'vitest'
import { dayInks, nightInks } from '../../../../../../src/main/media/art/print/scenery-inks.ts'
import { createSurface } from '../../../../../../src/main/media/art/print/surface.ts'
import { drawScenery } from '../../../../../../src/main/media/art/scenery/draw-scenery.ts'
import { LAYERS, type Layer, NEAR_PARTS, type NearPart } from '../../../../../../src/main/media/art/scenery/frame.ts'
import { SETTINGS, type SettingId } from '../../../../../../src/shared/show/blueprint.ts'
import { PALETTES } from '../../../../../../src/shared/show/palettes.ts'

const SIZE = { width: 120, height: 90 }

function draw(
  setting: SettingId,
  layers: readonly (Layer | NearPart)[],
  seed: string | number = 1,
  inks = nightInks,
): Buffer {
  const { canvas, context } = createSurface(SIZE.width, SIZE.height)
  for (const layer of layers) drawScenery(context, layer, { setting, seed, inks: inks(PALETTES.sea), ...SIZE })
  return Buffer.from(canvas.data())
}

const alphaAt = (pixels: Buffer, x: number, y: number): number => pixels[(y * SIZE.width + x) * 4 + 3] ?? 0

describe.each(SETTINGS)('the setting %s', (setting) => {
  it.each(LAYERS)('draws the same %s layer for the same seed', (layer) => {
    expect(draw(setting, [layer]).equals(draw(setting, [layer]))).toBe(true)
    expect(draw(setting, [layer]).some((channel) => channel > 0)).toBe(true)
  })

  it('looks different for another seed', () => {
    expect(draw(setting, LAYERS, 1).equals(draw(setting, LAYERS, 2))).toBe(false)
  })

  it('is cut from the inks it is given', () => {
    expect(draw(setting, LAYERS, 1, dayInks).equals(draw(setting, LAYERS, 1))).toBe(false)
  })

  it('draws each layer alike whether or not others are drawn before it', () => {
    const { canvas, context } = createSurface(SIZE.width, SIZE.height)
    drawScenery(createSurface(9, 9).context, 'far', { setting, seed: 1, inks: nightInks(PALETTES.sea), ...SIZE })
    drawScenery(context, 'mid', { setting, seed: 1, inks: nightInks(PALETTES.sea), ...SIZE })
    expect(Buffer.from(canvas.data()).equals(draw(setting, ['mid']))).toBe(true)
  })

  it('leaves the sky open above its ground, and no hole along the lower edge', () => {
    const ground = draw(setting, ['ground'])
    for (let x = 0; x < SIZE.width; x++) {
      expect(alphaAt(ground, x, 20)).toBe(0)
      expect(alphaAt(ground, x, SIZE.height - 1)).toBe(255)
    }
  })

  it('makes its near layer of sides and ground', () => {
    expect(draw(setting, ['near']).equals(draw(setting, NEAR_PARTS))).toBe(true)
  })

  it('leaves the context as it was', () => {
    const { context } = createSurface(SIZE.width, SIZE.height)
    context.fillStyle = '#123456'
    for (const layer of LAYERS)
      drawScenery(context, layer, { setting, seed: 3, inks: nightInks(PALETTES.folk), ...SIZE })
    expect(context.fillStyle).toBe('#123456')
    expect(context.globalAlpha).toBe(1)
    expect(context.getTransform().isIdentity).toBe(true)
  })
})
