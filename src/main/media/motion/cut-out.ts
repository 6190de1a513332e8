import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { createSurface } from '../art/print/surface.ts'

/** A drawing without its empty margin, and where it belongs on the sheet it was drawn on. Pixels. */
export interface CutOut {
  readonly canvas: Canvas
  readonly x: number
  readonly y: number
}

/** Alpha up to which a pixel counts as empty. */
const FAINT = 3
/** Looking at every other pixel is enough, with a margin for what lies between. */
const STEP = 2
const MARGIN = 3

/** Draws on a sheet and trims it to what was drawn: moving a small bitmap costs a fraction of moving a sheet. */
export function drawCutOut(width: number, height: number, draw: (context: SKRSContext2D) => void): CutOut {
  const sheet = createSurface(width, height)
  draw(sheet.context)
  return trim(sheet.canvas)
}

function trim(sheet: Canvas): CutOut {
  const { width, height } = sheet
  const pixels = sheet.getContext('2d').getImageData(0, 0, width, height).data
  let left = width
  let right = 0
  let top = height
  let bottom = 0
  for (let y = 0; y < height; y += STEP) {
    for (let x = 0; x < width; x += STEP) {
      if ((pixels[(y * width + x) * 4 + 3] ?? 0) <= FAINT) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  }
  const x = Math.max(0, left - MARGIN)
  const y = Math.max(0, top - MARGIN)
  const small = createSurface(Math.min(width, right + MARGIN + 1) - x, Math.min(height, bottom + MARGIN + 1) - y)
  small.context.drawImage(sheet, -x, -y)
  return { canvas: small.canvas, x, y }
}
