import type { Canvas } from '@napi-rs/canvas'
import { createRandom } from '../../../shared/random.ts'
import type { Blueprint } from '../../../shared/show/blueprint.ts'
import type { CharacterSeed } from '../../../shared/show/character.ts'
import type { Side } from '../art/bust/design.ts'
import { designCast } from '../art/bust/design-cast.ts'
import { drawSecondScene } from '../art/pictures/second-scene.ts'
import { createSurface } from '../art/print/surface.ts'
import type { MovieFormat } from '../video/format.ts'
import { CELS, drawCels, FIGURE_SHEET, faceSide, sideOf } from './cels.ts'
import type { CutOut } from './cut-out.ts'
import { drawEmblem, EMBLEMS } from './emblem.ts'
import { createGrainSheets } from './grain-sheets.ts'
import { createLowerThird, type LowerThird } from './lower-third.ts'
import { createParticles, type Particles } from './particles.ts'
import { drawGround, drawLightSweep, drawSetLayer, type SetLayer, type StageFrame, setInks } from './set.ts'

/** Everything a clip's frames are put together from: bitmaps, ready to be moved. */
export interface ClipStage {
  readonly frame: StageFrame
  readonly framesPerSecond: number
  readonly side: Side
  /** Middle of the figure, in frame widths. */
  readonly figureX: number
  readonly ink: string
  readonly cels: readonly Canvas[]
  readonly shadow: Canvas
  readonly ground: Canvas
  readonly sky: SetLayer
  readonly emblem: CutOut
  readonly far: SetLayer
  readonly mid: SetLayer
  readonly near: SetLayer
  readonly sweep: Canvas
  readonly particles: Particles
  readonly lowerThird: LowerThird
  readonly grain: readonly Canvas[]
}

export interface ClipSheet {
  readonly blueprint: Blueprint
  readonly cast: readonly CharacterSeed[]
  readonly characterId: string
}

/** Views of the setting that a cast's clips share, so that people of one show meet in few places. */
const VIEWS = 3
/** The emblem is the only disc in the sky; stars and clouds stay. */
const OUT_OF_SIGHT = { x: -3, y: -3, radius: 0.01 }
/** The figure stands a third from the edge, on the side away from the lamp. */
const THIRD = 0.34

/**
 * Draws all the bitmaps of a clip.
 *
 * @param onCel called after each figure cel; they take nearly all of the time
 * @throws Error when the character is not in the cast
 */
export function prepareClip(
  { blueprint, cast, characterId }: ClipSheet,
  format: MovieFormat,
  onCel: (done: number, total: number) => void,
): ClipStage {
  const slot = cast.findIndex(({ id }) => id === characterId)
  const character = cast[slot]
  const design = designCast(blueprint, cast)[slot]
  if (character === undefined || design === undefined) throw new Error(`there is no character ${characterId}`)

  const { palette, seed } = blueprint
  const setting = blueprint.setting.id
  const frame: StageFrame = { width: format.width, height: format.height, unit: format.height / 720 }
  const side = sideOf(slot, seed)
  const sheet = { width: FIGURE_SHEET.width * frame.unit, height: FIGURE_SHEET.height * frame.unit }
  const secondScene = drawSecondScene({ ...sheet, setting, seed: `${seed}|${characterId}|second`, palette }, side)
  const cels: Canvas[] = []
  for (const cel of drawCels({ design: faceSide(design, side), palette, side, unit: frame.unit, secondScene })) {
    cels.push(cel)
    onCel(cels.length, CELS)
  }

  const figureX = side < 0 ? 1 - THIRD : THIRD
  const scenery = { frame, setting, seed: `${seed}|view${slot % VIEWS}`, inks: setInks(palette), snap: true }
  const emblem = EMBLEMS[(slot + (seed % EMBLEMS.length)) % EMBLEMS.length] ?? 'sun'
  return {
    frame,
    framesPerSecond: format.framesPerSecond,
    side,
    figureX,
    ink: palette.ink,
    cels,
    shadow: drawShadow(cels.at(-1) as Canvas, frame.unit),
    ground: drawGround(frame, palette),
    emblem: drawEmblem(emblem, frame, palette, { x: figureX - side * 0.05, y: 0.44, radius: 0.42 }),
    sky: drawSetLayer('sky', { ...scenery, disc: OUT_OF_SIGHT }),
    far: drawSetLayer('far', scenery),
    mid: drawSetLayer('mid', scenery),
    near: drawSetLayer('near', scenery),
    sweep: drawLightSweep(frame, palette, side),
    particles: createParticles(frame, setting, palette, createRandom(`${seed}|${characterId}|particles`)),
    lowerThird: createLowerThird(frame, character, palette, side),
    grain: createGrainSheets(frame.width, frame.height),
  }
}

function drawShadow(figure: Canvas, unit: number): Canvas {
  const { canvas, context } = createSurface(figure.width, figure.height)
  context.filter = `blur(${18 * unit}px) brightness(0)`
  context.drawImage(figure, 0, 0)
  return canvas
}
