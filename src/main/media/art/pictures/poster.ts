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

/** The view of a square frame, made taller (or less tall) at the foot without a change of scale. */
function viewOf(
  { size, y, foot, yaw }: BustPlace,
  frame: { readonly half: number; readonly middle: number },
): SculptView {
  const width = Math.round(size * BUST_SCALE)
  const height = Math.round((foot - y) * BUST_SCALE)
  const halfHeight = (frame.half * height) / width
  return { width, height, halfHeight, centreX: 0, centreY: frame.middle + frame.half - halfHeight, zoom: 1, yaw }
}

function stand(context: SKRSContext2D, figure: Canvas, place: BustPlace, lamp: -1 | 1): void {
  dropPaperShadow(context, figure, { x: place.x, y: place.y, size: place.size, lamp, alpha: 0.5 })
  context.drawImage(figure, place.x, place.y)
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
    const bust = sculpt(design, viewOf(place, hero ? HERO_FRAME : SUPPORT_FRAME))
    const pixels = { width: Math.round(place.size), height: Math.round(place.foot - place.y) }
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
    stand(context, figure, place, bust.lamp[0] < 0 ? -1 : 1)
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
