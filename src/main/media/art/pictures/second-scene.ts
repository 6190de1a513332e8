import type { Canvas } from '@napi-rs/canvas'
import type { SettingId } from '../../../../shared/show/blueprint.ts'
import type { Palette } from '../../../../shared/show/palette.ts'
import { fade, toward } from '../print/colour.ts'
import { nightInks, windowInks } from '../print/scenery-inks.ts'
import { createSurface } from '../print/surface.ts'
import { drawScenery } from '../scenery/draw-scenery.ts'
import { LAYERS } from '../scenery/frame.ts'
import type { PictureSize } from './picture.ts'

interface SceneOptions extends PictureSize {
  readonly setting: SettingId
  readonly seed: string
  readonly palette: Palette
}

/**
 * The faint second scene that shows through a figure's shadows: the same setting from another seed, in ink and deep only.
 *
 * @param lamp the side of the lamp; the scene's own disc hangs on the other
 */
export function drawSecondScene({ width, height, setting, seed, palette }: SceneOptions, lamp: -1 | 1): Canvas {
  const { canvas, context } = createSurface(width, height)
  context.fillStyle = palette.ink
  context.fillRect(0, 0, width, height)
  context.translate(0, height * 0.1)
  const disc = { x: 0.5 - lamp * 0.16, y: 0.72, radius: 0.15 }
  for (const layer of LAYERS)
    drawScenery(context, layer, { setting, seed, inks: windowInks(palette), width, height: height * 0.82, disc })
  return canvas
}

/** The setting that a poster's hero dissolves into from the chest down: transparent above, opaque below. */
export function drawDissolve(
  { width, height, setting, seed, palette }: SceneOptions,
  from: number,
  to: number,
): Canvas {
  const { canvas, context } = createSurface(width, height)
  const top = height * (from - 0.14)
  context.save()
  context.translate(0, top)
  const scene = {
    setting,
    seed,
    inks: { ...nightInks(palette), disc: palette.mid },
    width,
    height: height * 1.02 - top,
  }
  const sky = context.createLinearGradient(0, 0, 0, scene.height)
  sky.addColorStop(0, palette.deep)
  sky.addColorStop(1, toward(palette, 'deep', 0.7))
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)
  for (const layer of LAYERS) drawScenery(context, layer, { ...scene, disc: { x: 0.34, y: 0.42, radius: 0.17 } })
  context.restore()
  const mask = context.createLinearGradient(0, height * from, 0, height * to)
  mask.addColorStop(0, fade(palette.ink, 0))
  mask.addColorStop(1, fade(palette.ink, 1))
  context.globalCompositeOperation = 'destination-in'
  context.fillStyle = mask
  context.fillRect(0, 0, width, height)
  return canvas
}
