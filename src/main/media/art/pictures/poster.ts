import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { createRandom } from '../../../../shared/random.ts'
import type { PosterRequest } from '../../../generators/ports.ts'
import { designCast } from '../bust/design-cast.ts'
import { sculpt } from '../bust/sculpt.ts'
import type { SculptView } from '../bust/view.ts'
import { drawFigure } from '../figure/draw-figure.ts'
import { toward } from '../print/colour.ts'
import { applyGrain } from '../print/grain.ts'
import { dropPaperShadow } from '../print/paper.ts'
import { createSurface } from '../print/surface.ts'
import { type Picture, type PictureSize, toPicture } from './picture.ts'
import { drawPosterForeground, drawPosterSky } from './poster-backdrop.ts'
import { type BustPlace, layOutPoster } from './poster-layout.ts'
import { drawPosterType, setPosterType } from './poster-type.ts'
import { drawDissolve } from './second-scene.ts'
import { beginParts, type Work } from './work.ts'

export const POSTER_SIZE: PictureSize = { width: 1000, height: 1500 }
/** Half of the picture is enough for a bust; the cut edges hide the rest. */
const BUST_SCALE = 0.47
/** Half of what a bust's square shows, and the middle of it, in bust units. */
const HERO_FRAME = { half: 1.12, middle: -0.3 }
const SUPPORT_FRAME = { half: 1.14, middle: -0.3 }
/** How much wider than its square a bust's sheet may be at each side. */
const WIDEN = 0.15

/** The part of the poster that a bust is drawn on, in whole pixels. */
interface Sheet {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A bust's square, made wider until nothing of the shoulders is cut off in sight, and cut at the drawing's foot. */
function sheetOf({ x, y, size, foot }: BustPlace, posterWidth: number): Sheet {
  const left = Math.round(Math.max(Math.min(x, -posterWidth * 0.02), x - size * WIDEN))
  const right = Math.round(Math.min(Math.max(x + size, posterWidth * 1.02), x + size * (1 + WIDEN)))
  return { x: left, y: Math.round(y), width: right - left, height: Math.round(foot - y) }
}

/** The view of a bust's sheet at the scale of its square. */
function viewOf(place: BustPlace, sheet: Sheet, frame: { readonly half: number; readonly middle: number }): SculptView {
  const unitsPerPixel = (frame.half * 2) / place.size
  const halfHeight = (sheet.height / 2) * unitsPerPixel
  return {
    width: Math.round(sheet.width * BUST_SCALE),
    height: Math.round(sheet.height * BUST_SCALE),
    halfHeight,
    centreX: (sheet.x + sheet.width / 2 - (place.x + place.size / 2)) * unitsPerPixel,
    centreY: frame.middle + frame.half - halfHeight,
    zoom: 1,
    yaw: place.yaw,
  }
}

function stand(context: SKRSContext2D, figure: Canvas, sheet: Sheet, lamp: -1 | 1): void {
  dropPaperShadow(context, figure, { x: sheet.x, y: sheet.y, size: sheet.width, lamp, alpha: 0.5 })
  context.drawImage(figure, sheet.x, sheet.y)
}

/**
 * Paints a show's poster: the first of the cast large, up to four others before the shoulders, the setting rising over
 * them, the title in the genre's face, tagline and billing block.
 *
 * The busts are drawn afresh, so that they can be turned and lit for the poster; `portraits` are not needed.
 *
 * @throws the signal's reason when it is aborted
 */
export async function drawPoster(
  request: Omit<PosterRequest, 'outFile' | 'portraits'>,
  work: Work,
  size: PictureSize = POSTER_SIZE,
): Promise<Picture> {
  const { blueprint, cast } = request
  const { palette, seed, setting } = blueprint
  const { width, height } = size
  const designs = designCast(blueprint, cast)
  const random = createRandom(`${seed}|poster`)
  const facing = random.chance(0.5) ? 1 : -1
  const type = setPosterType(
    blueprint,
    cast.map(({ name }) => name),
    size,
  )
  const layout = layOutPoster(cast.length, width, { top: type.artTop, foot: type.artFoot }, facing)
  const parts = beginParts(work, layout.supports.length + 4)

  const { canvas, context } = createSurface(width, height)
  const scene = { ...size, blueprint, facing, artTop: type.artTop, artFoot: type.artFoot } as const
  drawPosterSky(context, scene)
  await parts.done()

  for (const place of [layout.hero, ...layout.supports]) {
    const design = designs[place.slot]
    if (design === undefined) continue
    const hero = place === layout.hero
    const sheet = sheetOf(place, width)
    const pixels = { width: sheet.width, height: sheet.height }
    const bust = sculpt(design, viewOf(place, sheet, hero ? HERO_FRAME : SUPPORT_FRAME))
    const figure = drawFigure(bust, design, palette, {
      ...pixels,
      rim: toward(palette, 'light', 0.4),
      dots: Math.round(pixels.width / (width * 0.007)),
    })
    if (hero) {
      const over = figure.getContext('2d')
      over.globalCompositeOperation = 'source-atop'
      const coat = { ...pixels, setting: setting.id, seed: `${seed}|poster|coat`, palette }
      over.drawImage(drawDissolve(coat, 0.66, 0.86), 0, 0)
    }
    stand(context, figure, sheet, bust.lamp[0] < 0 ? -1 : 1)
    await parts.done()
  }

  drawPosterForeground(context, scene)
  applyGrain(context, width, height)
  await parts.done()
  drawPosterType(context, type, blueprint, size)
  const picture = await toPicture(canvas)
  await parts.done()
  return picture
}
