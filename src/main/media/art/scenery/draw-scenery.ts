import type { SKRSContext2D } from '@napi-rs/canvas'
import { createRandom } from '../../../../shared/random.ts'
import type { SettingId } from '../../../../shared/show/blueprint.ts'
import type { SceneryInks } from '../print/scenery-inks.ts'
import { city } from './city.ts'
import { court } from './court.ts'
import { desert } from './desert.ts'
import { forest } from './forest.ts'
import { type Layer, NEAR_PARTS, type NearPart, type Setting, type SkyDisc } from './frame.ts'
import { school } from './school.ts'
import { sea } from './sea.ts'
import { snow } from './snow.ts'
import { space } from './space.ts'

const SETTINGS: Readonly<Record<SettingId, Setting>> = { space, sea, city, desert, forest, snow, school, court }

export interface SceneryOptions {
  readonly setting: SettingId
  readonly seed: string | number
  readonly inks: SceneryInks
  /** Pixels. The drawing stands on the lower edge and is laid out anew for each size. */
  readonly width: number
  readonly height: number
  /** Where the sky's disc hangs and how large it is, as fractions of width, height and the shorter side. */
  readonly disc?: { readonly x: number; readonly y: number; readonly radius: number }
}

/** The disc in pixels; without a wish, a third of the way down, left or right as the seed decides. */
function placeDisc({ setting, seed, width, height, disc }: SceneryOptions): SkyDisc {
  const place = disc ?? { x: createRandom(`${seed}|${setting}|disc`).range(0.3, 0.7), y: 0.32, radius: 0.36 }
  return { x: place.x * width, y: place.y * height, radius: place.radius * Math.min(width, height) }
}

/**
 * Draws one layer of a setting at the context's origin, or one part of its near layer.
 *
 * Layers are independent: each has its own stream of numbers, so clips can draw them apart and move them.
 */
export function drawScenery(context: SKRSContext2D, layer: Layer | NearPart, options: SceneryOptions): void {
  if (layer === 'near') {
    for (const part of NEAR_PARTS) drawScenery(context, part, options)
    return
  }
  const { setting, seed, inks, width, height } = options
  context.save()
  SETTINGS[setting][layer]?.({
    context,
    width,
    height,
    unit: Math.min(width, height),
    inks,
    random: createRandom(`${seed}|${setting}|${layer}`),
    disc: placeDisc(options),
  })
  context.restore()
}
