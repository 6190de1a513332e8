import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Palette } from '../../../../shared/show/palette.ts'
import type { CharacterDesign } from '../bust/design.ts'
import { sculpt } from '../bust/sculpt.ts'
import type { SculptView } from '../bust/view.ts'
import { drawFigure } from '../figure/draw-figure.ts'
import { toward } from '../print/colour.ts'
import { dropPaperShadow } from '../print/paper.ts'
import { type BustPlace, HEAD_AT } from './poster-layout.ts'

/** Pixels of the bust for each pixel of the poster: half is enough, the cut edges hide the rest. */
const BUST_SCALE = 0.47
/** Half of what a bust's square shows, and the middle of it, in bust units. */
const HALF = 1.13
const MIDDLE = -0.3
/** How much wider than its square a bust's sheet may be at each side. */
const WIDEN = 0.15
/** Dots in the turn of light, in poster widths. */
const DOT = 0.007

/** The part of the poster that a bust is drawn on, in whole pixels. */
interface Sheet {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PosterBust {
  readonly figure: Canvas
  readonly sheet: Sheet
  /** The side that its lamp stands on. */
  readonly lamp: -1 | 1
}

/** A bust's square, made wider until nothing of the shoulders is cut off in sight, and cut at the drawing's foot. */
function sheetOf({ x, y, size, foot }: BustPlace, posterWidth: number): Sheet {
  const left = Math.round(Math.max(Math.min(x, -posterWidth * 0.02), x - size * WIDEN))
  const right = Math.round(Math.min(Math.max(x + size, posterWidth * 1.02), x + size * (1 + WIDEN)))
  return { x: left, y: Math.round(y), width: right - left, height: Math.round(foot - y) }
}

/** The view of a bust's sheet at the scale of its square. */
function viewOf(place: BustPlace, sheet: Sheet): SculptView {
  const unitsPerPixel = (HALF * 2) / place.size
  const halfHeight = (sheet.height / 2) * unitsPerPixel
  return {
    width: Math.round(sheet.width * BUST_SCALE),
    height: Math.round(sheet.height * BUST_SCALE),
    halfHeight,
    centreX: (sheet.x + sheet.width / 2 - (place.x + place.size / 2)) * unitsPerPixel,
    centreY: MIDDLE + HALF - halfHeight,
    zoom: 1,
    yaw: place.yaw,
  }
}

/** Builds, lights and cuts one of the cast for a place on the poster. */
export function cutPosterBust(
  design: CharacterDesign,
  palette: Palette,
  place: BustPlace,
  posterWidth: number,
): PosterBust {
  const sheet = sheetOf(place, posterWidth)
  const bust = sculpt(design, viewOf(place, sheet))
  const figure = drawFigure(bust, design, palette, {
    width: sheet.width,
    height: sheet.height,
    rim: toward(palette, 'light', 0.4),
    dots: Math.round(sheet.width / (posterWidth * DOT)),
  })
  return { figure, sheet, lamp: bust.lamp[0] < 0 ? -1 : 1 }
}

/** Lets a bust fade out below the chest, so that one who stands high does not end in an edge. */
export function fadeChest({ figure, sheet }: PosterBust, { y, size }: BustPlace): void {
  const context = figure.getContext('2d')
  const head = y + size * HEAD_AT - sheet.y
  const mask = context.createLinearGradient(0, head + size * 0.62, 0, head + size * 0.86)
  mask.addColorStop(0, 'rgba(0,0,0,0)')
  mask.addColorStop(1, 'rgba(0,0,0,1)')
  context.globalCompositeOperation = 'destination-out'
  context.fillStyle = mask
  context.fillRect(0, 0, sheet.width, sheet.height)
}

/** Puts a bust on the poster, with its paper shadow. */
export function standBust(context: SKRSContext2D, { figure, sheet, lamp }: PosterBust): void {
  dropPaperShadow(context, figure, { x: sheet.x, y: sheet.y, size: sheet.width, lamp, alpha: 0.5 })
  context.drawImage(figure, sheet.x, sheet.y)
}
