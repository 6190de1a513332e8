import type { SKRSContext2D } from '@napi-rs/canvas'
import { createRandom } from '../../../../shared/random.ts'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import { fade, toward } from '../print/colour.ts'
import { cornerHalftone } from '../print/halftone.ts'
import { nightInks } from '../print/scenery-inks.ts'
import { drawScenery } from '../scenery/draw-scenery.ts'
import type { PictureSize } from './picture.ts'
import { HALOS } from './poster-halo.ts'

export interface PosterScene extends PictureSize {
  readonly blueprint: Pick<Blueprint, 'palette' | 'setting' | 'seed'>
  /** The side the hero looks to; the sky's disc hangs there. */
  readonly facing: -1 | 1
  /** Below the tagline, and where the drawing ends and the lettering begins. Pixels from the top. */
  readonly artTop: number
  readonly artFoot: number
}

/** The sky's disc, in widths. */
const DISC = { offset: 0.055, radius: 0.4 }
/** A veil of ink for the tagline to stand on. */
function drawTopVeil(context: SKRSContext2D, width: number, artTop: number, ink: string): void {
  const veil = context.createLinearGradient(0, 0, 0, artTop * 1.5)
  veil.addColorStop(0, fade(ink, 0.9))
  veil.addColorStop(0.55, fade(ink, 0.8))
  veil.addColorStop(1, fade(ink, 0))
  context.fillStyle = veil
  context.fillRect(0, 0, width, artTop * 1.5)
}

/** The sky with the setting's own disc and its halo, dots in a corner, and the distance. */
export function drawPosterSky(context: SKRSContext2D, poster: PosterScene): void {
  const { width, height, blueprint, facing, artTop, artFoot } = poster
  const { palette, setting, seed } = blueprint
  const sky = context.createLinearGradient(0, 0, 0, artFoot)
  sky.addColorStop(0, toward(palette, 'ink', 0.6))
  sky.addColorStop(0.4, palette.deep)
  sky.addColorStop(1, toward(palette, 'deep', 0.75))
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)

  const radius = DISC.radius * width
  const x = width * (0.5 + facing * DISC.offset)
  const y = Math.max(artTop + radius * 1.03, (artTop + artFoot) * 0.43)
  const halo = createRandom(`${seed}|poster|halo`).pick(HALOS)
  halo(context, { x, y, radius, foot: artFoot, palette })
  const scene = {
    setting: setting.id,
    seed: `${seed}|poster`,
    inks: nightInks(palette),
    width,
    height: artFoot,
    disc: { x: x / width, y: y / artFoot, radius: radius / Math.min(width, artFoot) },
  }
  drawScenery(context, 'sky', scene)
  cornerHalftone(context, {
    width,
    height,
    colour: toward(palette, 'light', 0.3),
    corner: facing === 1 ? 'right' : 'left',
    across: 44,
    reach: 0.6,
    alpha: 0.55,
  })
  drawTopVeil(context, width, artTop, palette.ink)
  for (const layer of ['far', 'mid', 'sides'] as const) drawScenery(context, layer, scene)
}

/** The setting's ground, risen over everybody's shoulders, and the ink that the lettering stands on. */
export function drawPosterForeground(context: SKRSContext2D, { width, height, blueprint, artFoot }: PosterScene): void {
  const { palette, setting, seed } = blueprint
  const inks = { ...nightInks(palette), near: toward(palette, 'ink', 0.35), nearShade: toward(palette, 'ink', 0.75) }
  drawScenery(context, 'ground', { setting: setting.id, seed: `${seed}|poster`, inks, width, height: artFoot })
  const from = artFoot - height * 0.05
  const floor = context.createLinearGradient(0, from, 0, artFoot)
  floor.addColorStop(0, fade(palette.ink, 0))
  floor.addColorStop(1, palette.ink)
  context.fillStyle = floor
  context.fillRect(0, from, width, height - from)
}
