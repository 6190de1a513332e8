import { createRandom } from '../../../../shared/random.ts'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import type { PosterRequest } from '../../../generators/ports.ts'
import { designCast } from '../bust/design-cast.ts'
import { applyGrain } from '../print/grain.ts'
import { createSurface } from '../print/surface.ts'
import { type Picture, type PictureSize, toPicture } from './picture.ts'
import { drawPosterForeground, drawPosterSky } from './poster-backdrop.ts'
import { cutPosterBust, fadeChest, type PosterBust, standBust } from './poster-bust.ts'
import { layOutPoster } from './poster-layout.ts'
import { drawPosterType, setPosterType } from './poster-type.ts'
import { drawDissolve } from './second-scene.ts'
import { beginParts, type Work } from './work.ts'

const POSTER_SIZE: PictureSize = { width: 1000, height: 1500 }
/** Beside the busts: sky, foreground, encoding. */
const OTHER_PARTS = 3
/** Where the hero's chest begins to turn into the setting and where it is nothing else, in heights of its sheet. */
const DISSOLVE = { from: 0.66, to: 0.86 }

/** Lets the setting show in the hero's coat. */
function dissolveChest({ figure, sheet }: PosterBust, { seed, setting, palette }: Blueprint): void {
  const { width, height } = sheet
  const coat = { width, height, setting: setting.id, seed: `${seed}|poster|coat`, palette }
  const over = figure.getContext('2d')
  over.globalCompositeOperation = 'source-atop'
  over.drawImage(drawDissolve(coat, DISSOLVE.from, DISSOLVE.to), 0, 0)
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
  const { palette, seed } = blueprint
  const { width, height } = size
  const designs = designCast(blueprint, cast)
  const random = createRandom(`${seed}|poster`)
  const facing = random.chance(0.5) ? 1 : -1
  const names = cast.map(({ name }) => name)
  const type = setPosterType(blueprint, names, size)
  const { hero, supports } = layOutPoster(
    designs.length,
    width,
    { top: type.artTop, foot: type.artFoot },
    facing,
    random.next(),
  )
  const parts = beginParts(work, 1 + supports.length + OTHER_PARTS)

  const { canvas, context } = createSurface(width, height)
  const scene = { ...size, blueprint, facing, artTop: type.artTop, artFoot: type.artFoot } as const
  drawPosterSky(context, scene)
  await parts.done()

  for (const place of [hero, ...supports]) {
    const design = designs[place.slot]
    if (design !== undefined) {
      const bust = cutPosterBust(design, palette, place, width)
      if (place === hero) dissolveChest(bust, blueprint)
      else fadeChest(bust, place)
      standBust(context, bust)
    }
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
