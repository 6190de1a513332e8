import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import { toward } from '../print/colour.ts'
import { balanceLines } from '../type/balance.ts'
import { type BillingLayout, drawBilling, layOutBilling } from '../type/billing.ts'
import { cleanText } from '../type/clean-text.ts'
import { drawTitle } from '../type/draw-title.ts'
import { titleFace } from '../type/faces.ts'
import { drawLine } from '../type/line.ts'
import { layOutTitle, type TitleLayout } from '../type/title.ts'
import type { PictureSize } from './picture.ts'

/** Fractions of the width. */
const MARGIN = 0.07
const TITLE_HIGHEST = 0.25
const BILLING_HIGHEST = 0.105
const FOOT_MARGIN = 0.052
const TAGLINE_TOP = 0.042
/** Line height, in sizes. */
const TAGLINE_LINE = 1.4

const taglineStyle = (width: number) =>
  ({ face: 'barlow-condensed-semibold', size: width * 0.027, spacing: width * 0.009 }) as const

export interface PosterType {
  readonly tagline: readonly string[]
  readonly title: TitleLayout
  readonly billing: BillingLayout
  /** Upper edges, in pixels. */
  readonly titleTop: number
  readonly ruleY: number
  readonly billingTop: number
  /** Where hats may begin. */
  readonly artTop: number
  /** Where the drawing must have turned to ink. */
  readonly artFoot: number
}

/** Sets the lettering from the foot upward, so that the drawing knows how much room it has. */
export function setPosterType(
  blueprint: Pick<Blueprint, 'title' | 'genre' | 'tagline' | 'credits'>,
  cast: readonly string[],
  { width, height }: PictureSize,
): PosterType {
  const title = layOutTitle(blueprint.title, titleFace(blueprint.genre), {
    width: width * (1 - 2 * MARGIN),
    height: width * TITLE_HIGHEST,
  })
  const billing = layOutBilling(blueprint, cast, {
    width: width * (1 - 2 * MARGIN),
    height: width * BILLING_HIGHEST,
    largest: width * 0.034,
    smallest: width * 0.02,
  })
  const billingTop = height - width * FOOT_MARGIN - billing.height
  const ruleY = billingTop - width * 0.025
  const titleTop = ruleY - width * 0.03 - title.height
  const style = taglineStyle(width)
  const tagline = balanceLines(cleanText(blueprint.tagline).toUpperCase(), style, width * 0.86)
  const artTop = width * (TAGLINE_TOP - 0.012) + style.size * TAGLINE_LINE * tagline.length
  return { tagline, title, billing, titleTop, ruleY, billingTop, artTop, artFoot: titleTop - width * 0.03 }
}

function drawTagline(context: SKRSContext2D, lines: readonly string[], colour: string, width: number): void {
  const style = taglineStyle(width)
  lines.forEach((line, i) => {
    const y = width * TAGLINE_TOP + style.size * (0.75 + i * TAGLINE_LINE)
    drawLine(context, line, width / 2, y, { ...style, colour, align: 'centre', maxWidth: width * 0.9 })
  })
}

/** How far the title's hard shadow lies off: less for small letters, whose counters it would fill. */
const shiftOf = ({ rows }: TitleLayout, width: number): number =>
  Math.min(width * 0.005, Math.min(...rows.filter(({ spacing }) => spacing === 0).map(({ size }) => size)) * 0.04)

/** Draws tagline, title, rule and billing block, above the grain. */
export function drawPosterType(
  context: SKRSContext2D,
  type: PosterType,
  blueprint: Blueprint,
  { width }: PictureSize,
): void {
  const { palette } = blueprint
  const margin = width * MARGIN
  drawTagline(context, type.tagline, palette.light, width)
  drawTitle(
    context,
    type.title,
    { x: margin, y: type.titleTop, shift: shiftOf(type.title, width) },
    { face: palette.paper, offset: palette.hot },
  )
  context.fillStyle = palette.hot
  context.fillRect(margin, type.ruleY, width - 2 * margin, width * 0.003)
  const place = { x: margin, y: type.billingTop }
  drawBilling(context, type.billing, place, { name: palette.light, label: toward(palette, 'hot', 0.7) })
}
