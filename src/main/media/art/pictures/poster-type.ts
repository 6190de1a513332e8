import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import { fade, toward } from '../print/colour.ts'
import { balanceLines } from '../type/balance.ts'
import { drawBilling } from '../type/billing.ts'
import { cleanText } from '../type/clean-text.ts'
import { drawTitle } from '../type/draw-title.ts'
import { titleFace } from '../type/faces.ts'
import { drawLine } from '../type/line.ts'
import { layOutTitle, type TitleLayout } from '../type/title.ts'
import type { PictureSize } from './picture.ts'

/** Fractions of the width. */
const MARGIN = 0.07
const TITLE_HIGHEST = 0.235
const BILLING_HEIGHT = 0.105
const FOOT_MARGIN = 0.052

export interface PosterType {
  readonly title: TitleLayout
  readonly cast: readonly string[]
  /** Upper edges, in pixels. */
  readonly titleTop: number
  readonly ruleY: number
  readonly billingTop: number
  /** Where the drawing must have turned to ink. */
  readonly artFoot: number
}

/** Sets the lettering from the foot upward, so that the drawing knows how much room it has. */
export function setPosterType(
  blueprint: Pick<Blueprint, 'title' | 'genre'>,
  cast: readonly string[],
  { width, height }: PictureSize,
): PosterType {
  const title = layOutTitle(blueprint.title, titleFace(blueprint.genre), {
    width: width * (1 - 2 * MARGIN),
    height: width * TITLE_HIGHEST,
  })
  const billingTop = height - width * (FOOT_MARGIN + BILLING_HEIGHT)
  const ruleY = billingTop - width * 0.025
  const titleTop = ruleY - width * 0.03 - title.height
  return { title, cast, titleTop, ruleY, billingTop, artFoot: titleTop - width * 0.035 }
}

function drawTagline(context: SKRSContext2D, text: string, colour: string, width: number): void {
  const size = width * 0.027
  const style = { face: 'barlow-condensed-semibold', size, spacing: width * 0.009, colour, align: 'centre' } as const
  const lines = balanceLines(cleanText(text).toUpperCase(), style, width * 0.84)
  lines.forEach((line, i) => {
    drawLine(context, line, width / 2, width * 0.06 + i * size * 1.4, { ...style, maxWidth: width * 0.88 })
  })
}

/** Draws tagline, title, rule and billing block, above the grain. */
export function drawPosterType(
  context: SKRSContext2D,
  type: PosterType,
  blueprint: Blueprint,
  { width }: PictureSize,
): void {
  const { palette } = blueprint
  const margin = width * MARGIN
  const veil = context.createLinearGradient(0, 0, 0, width * 0.13)
  veil.addColorStop(0, fade(palette.ink, 0.8))
  veil.addColorStop(0.5, fade(palette.ink, 0.62))
  veil.addColorStop(1, fade(palette.ink, 0))
  context.fillStyle = veil
  context.fillRect(0, 0, width, width * 0.13)
  drawTagline(context, blueprint.tagline, palette.light, width)
  drawTitle(
    context,
    type.title,
    { x: margin, y: type.titleTop, shift: width * 0.005 },
    { face: palette.paper, offset: palette.hot },
  )
  context.fillStyle = palette.hot
  context.fillRect(margin, type.ruleY, width - 2 * margin, width * 0.003)
  drawBilling(context, blueprint, type.cast, {
    x: margin,
    y: type.billingTop,
    width: width - 2 * margin,
    height: width * BILLING_HEIGHT,
    largest: width * 0.034,
    smallest: width * 0.02,
    nameColour: palette.light,
    labelColour: toward(palette, 'hot', 0.7),
  })
}
