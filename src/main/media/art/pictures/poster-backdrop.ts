import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import { fade, toward } from '../print/colour.ts'
import { cornerHalftone } from '../print/halftone.ts'
import { nightInks } from '../print/scenery-inks.ts'
import { strokeCircle } from '../print/shapes.ts'
import { drawScenery } from '../scenery/draw-scenery.ts'
import type { PictureSize } from './picture.ts'

export interface PosterScene extends PictureSize {
  readonly blueprint: Pick<Blueprint, 'palette' | 'setting' | 'seed'>
  /** The side the hero looks to; the sky's disc hangs there. */
  readonly facing: -1 | 1
  /** Where the drawing ends and the lettering begins, in pixels from the top. */
  readonly artFoot: number
}

/** The sky's disc, as fractions of the frame. */
const DISC = { offset: 0.055, y: 0.335, radius: 0.405 }

/** The sky with the setting's own disc and rings, dots in a corner, and the distance. */
export function drawPosterSky(
  context: SKRSContext2D,
  { width, height, blueprint, facing, artFoot }: PosterScene,
): void {
  const { palette, setting, seed } = blueprint
  const inks = nightInks(palette)
  const sky = context.createLinearGradient(0, 0, 0, artFoot)
  sky.addColorStop(0, toward(palette, 'ink', 0.6))
  sky.addColorStop(0.4, palette.deep)
  sky.addColorStop(1, toward(palette, 'deep', 0.75))
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)

  const disc = { x: 0.5 + facing * DISC.offset, y: (DISC.y * height) / artFoot, radius: DISC.radius }
  for (let ring = 0; ring < 5; ring++) {
    context.globalAlpha = 0.55 - 0.1 * ring
    const radius = DISC.radius * width * (1.08 + 0.085 * ring)
    strokeCircle(context, disc.x * width, DISC.y * height, radius, width * (0.007 - 0.001 * ring), palette.hot)
  }
  context.globalAlpha = 1
  cornerHalftone(context, {
    width,
    height,
    colour: toward(palette, 'light', 0.3),
    corner: facing === 1 ? 'right' : 'left',
    across: 44,
    reach: 0.6,
    alpha: 0.55,
  })
  const scene = { setting: setting.id, seed: `${seed}|poster`, inks, width, height: artFoot, disc }
  for (const layer of ['sky', 'far', 'mid'] as const) drawScenery(context, layer, scene)
}

/** The setting's nearest layer, risen over everybody's shoulders, and the ink that the lettering stands on. */
export function drawPosterForeground(context: SKRSContext2D, { width, height, blueprint, artFoot }: PosterScene): void {
  const { palette, setting, seed } = blueprint
  const inks = { ...nightInks(palette), near: toward(palette, 'ink', 0.35), nearShade: toward(palette, 'ink', 0.75) }
  drawScenery(context, 'near', { setting: setting.id, seed: `${seed}|poster`, inks, width, height: artFoot })
  const from = artFoot - height * 0.05
  const floor = context.createLinearGradient(0, from, 0, artFoot)
  floor.addColorStop(0, fade(palette.ink, 0))
  floor.addColorStop(1, palette.ink)
  context.fillStyle = floor
  context.fillRect(0, from, width, height - from)
}
