import type { Canvas } from '@napi-rs/canvas'
import { createRandom, hash32 } from '../../../../shared/random.ts'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import { applyGrain } from '../print/grain.ts'
import { COMPOSITION_IDS, COMPOSITIONS, type CompositionId, compositionFor } from '../print/ground/compositions.ts'
import type { Ground } from '../print/ground/ground.ts'
import { cornerHalftone } from '../print/halftone.ts'
import { dropPaperShadow, insetEdge } from '../print/paper.ts'
import { createSurface } from '../print/surface.ts'
import { ABOVE_PLATE, drawNamePlate } from '../type/name-plate.ts'
import { drawBackdrop } from './backdrop.ts'
import type { PictureSize } from './picture.ts'

/** Scenery repeats every so many portraits: people of one show stand in few places. */
const VIEWS = 3
/** Where the setting stands: a little below the plate's upper edge. */
const SCENERY_FOOT = ABOVE_PLATE + 0.03

/** Everything about a portrait but the person. */
export interface PortraitPlan {
  readonly ground: Ground
  readonly scenerySeed: string
  readonly lamp: -1 | 1
}

export interface PortraitSitter {
  readonly id: string
  readonly slot: number
  /** Whether a restless trait asks for the slanted beam. */
  readonly restless: boolean
}

/** The sitter's composition: by place in the cast, the beam for the restless where no neighbour has it. */
function compositionOf(seed: number, { slot, restless }: PortraitSitter): CompositionId {
  const start = hash32(`${seed}|ground`) % COMPOSITION_IDS.length
  const beside = [slot - 1, slot + 1].some((other) => other >= 0 && compositionFor(other, start) === 'beam')
  return restless && !beside ? 'beam' : compositionFor(slot, start)
}

/** Chooses ground and scenery for one person of a show. `lamp`: the side it stands on. */
export function planPortrait(
  blueprint: Pick<Blueprint, 'seed' | 'palette'>,
  sitter: PortraitSitter,
  lamp: -1 | 1,
  { width, height }: PictureSize,
): PortraitPlan {
  const ground = COMPOSITIONS[compositionOf(blueprint.seed, sitter)]({
    width,
    height,
    unit: Math.min(width, height * 0.75),
    x: width * 0.5,
    y: height * 0.4,
    lamp,
    palette: blueprint.palette,
    random: createRandom(`${blueprint.seed}|${sitter.id}|ground`),
  })
  return { ground, scenerySeed: `${blueprint.seed}|view${sitter.slot % VIEWS}`, lamp }
}

/** Lays a figure over its ground: scenery, dots, paper shadow, figure, grain, mount and name plate. */
export function composePortrait(
  blueprint: Pick<Blueprint, 'palette' | 'setting'>,
  { ground, scenerySeed, lamp }: PortraitPlan,
  figure: Canvas,
  text: { readonly name: string; readonly role: string },
  { width, height }: PictureSize,
): Canvas {
  const { palette, setting } = blueprint
  const { canvas, context } = createSurface(width, height)
  drawBackdrop(context, { width, foot: height * SCENERY_FOOT, ground, palette, setting: setting.id, seed: scenerySeed })
  cornerHalftone(context, { width, height, colour: ground.dots, corner: lamp === -1 ? 'right' : 'left' })
  dropPaperShadow(context, figure, { x: 0, y: 0, size: width, lamp })
  context.drawImage(figure, 0, 0, width, height)
  insetEdge(context, width, height, palette.ink)
  applyGrain(context, width, height)
  drawNamePlate(context, { width, height }, text, palette, lamp)
  return canvas
}
