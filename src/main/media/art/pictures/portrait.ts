import type { PortraitRequest } from '../../../generators/ports.ts'
import { designCast } from '../bust/design-cast.ts'
import { sculpt } from '../bust/sculpt.ts'
import { drawFigure } from '../figure/draw-figure.ts'
import { composePortrait, planPortrait } from './compose-portrait.ts'
import { type Picture, type PictureSize, toPicture } from './picture.ts'
import { drawSecondScene } from './second-scene.ts'
import { beginParts, type Work } from './work.ts'

const PORTRAIT_SIZE: PictureSize = { width: 768, height: 1024 }
/** Design, bust, figure, composition, encoding. */
const PARTS = 5

/**
 * Paints one person of a show: a lit, cut-out bust before the show's setting, with name and role.
 *
 * The same request gives the same bytes.
 *
 * @throws Error when the character is not in the cast; the signal's reason when it is aborted
 */
export async function drawPortrait(
  request: Omit<PortraitRequest, 'outFile'>,
  work: Work,
  size: PictureSize = PORTRAIT_SIZE,
): Promise<Picture> {
  const parts = beginParts(work, PARTS)
  const { blueprint, cast, characterId } = request
  const slot = cast.findIndex(({ id }) => id === characterId)
  const character = cast[slot]
  const design = designCast(blueprint, cast)[slot]
  if (character === undefined || design === undefined) throw new Error(`No character ${characterId} in the cast`)
  await parts.done()

  const bust = sculpt(design, { width: size.width / 2, height: size.height / 2 })
  await parts.done()

  const lamp = bust.lamp[0] < 0 ? -1 : 1
  const plan = planPortrait(blueprint, design, lamp, size)
  const { palette, setting, seed } = blueprint
  const scene = { ...size, setting: setting.id, seed: `${seed}|${characterId}|second`, palette }
  const figure = drawFigure(bust, design, palette, {
    ...size,
    rim: plan.ground.rim,
    secondScene: drawSecondScene(scene, lamp),
  })
  await parts.done()

  const canvas = composePortrait(blueprint, plan, figure, character, size)
  await parts.done()

  const picture = await toPicture(canvas)
  await parts.done()
  return picture
}
