import type { SKRSContext2D } from '@napi-rs/canvas'
import type { SettingId } from '../../../../shared/show/blueprint.ts'
import type { Palette } from '../../../../shared/show/palette.ts'
import type { Ground, Tone } from '../print/ground/ground.ts'
import { dayInks, duskInks, nightInks, type SceneryInks } from '../print/scenery-inks.ts'
import { drawScenery } from '../scenery/draw-scenery.ts'
import type { Layer } from '../scenery/frame.ts'

const INKS: Readonly<Record<Tone, (palette: Palette) => SceneryInks>> = {
  night: nightInks,
  dusk: duskInks,
  day: dayInks,
}

export interface BackdropOptions {
  readonly width: number
  readonly ground: Ground
  readonly palette: Palette
  readonly setting: SettingId
  readonly seed: string
  /** Where the setting stands, in pixels from the top; what covers the picture's foot should not bury it. */
  readonly foot: number
  /** Which layers of the setting stand before the ground; the sky's disc is the ground's own business. */
  readonly layers?: readonly Layer[]
}

/**
 * Draws a ground and the setting before it.
 *
 * The same scenery is cut from other inks inside the ground's opening than outside it, so that it stands out on both.
 */
export function drawBackdrop(context: SKRSContext2D, options: BackdropOptions): void {
  const { width, ground, palette, setting, seed, foot, layers = ['far', 'mid', 'near'] } = options
  const dress = (tone: Tone): void => {
    for (const layer of layers)
      drawScenery(context, layer, { setting, seed, inks: INKS[tone](palette), width, height: foot })
  }
  context.save()
  ground.field.paint(context)
  dress(ground.field.tone)
  if (ground.opening !== undefined) {
    context.clip(ground.opening.shape)
    ground.opening.paint(context)
    dress(ground.opening.tone)
  }
  context.restore()
}
