import { fillPolygon, strokeLine } from '../../print/shapes.ts'
import type { Frame } from '../frame.ts'

/** What the blocks of one street have in common. */
interface Row {
  /** Heights as fractions of the frame's height; the street's sides are taller than its middle. */
  readonly low: number
  readonly high: number
  /** Width of a block, in units. */
  readonly block: number
  readonly face: string
  readonly shade: string
  readonly lights: string
  /** Side of a window, in units. */
  readonly window: number
  readonly litShare: number
}

function drawRoof(frame: Frame, x: number, top: number, width: number, face: string): void {
  const { context, unit, random } = frame
  const kind = random.int(6)
  if (kind === 0) {
    context.fillStyle = face
    context.fillRect(x + width * 0.25, top - unit * 0.03, width * 0.5, unit * 0.032)
    strokeLine(
      context,
      [
        [x + width * 0.5, top],
        [x + width * 0.5, top - unit * 0.13],
      ],
      unit * 0.005,
      face,
    )
  } else if (kind === 1) {
    fillPolygon(
      context,
      [
        [x, top + 1],
        [x + width * 0.5, top - width * 0.7],
        [x + width, top + 1],
      ],
      face,
    )
  } else if (kind === 2) {
    fillPolygon(
      context,
      [
        [x, top + 1],
        [x, top - width * 0.45],
        [x + width, top + 1],
      ],
      face,
    )
  } else if (kind === 3) {
    context.fillStyle = face
    context.fillRect(x + width * 0.14, top - unit * 0.035, width * 0.72, unit * 0.036)
    context.fillRect(x + width * 0.3, top - unit * 0.07, width * 0.4, unit * 0.036)
  }
}

function drawWindows(
  frame: Frame,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly bottom: number },
  row: Row,
): void {
  const { context, unit, random } = frame
  const side = unit * row.window
  const pitch = side * 2.1
  const columns = Math.floor((box.width - side) / pitch)
  const margin = (box.width - (columns * pitch - (pitch - side))) / 2
  context.fillStyle = row.lights
  for (let y = box.y + pitch; y < box.bottom; y += pitch * 1.3)
    for (let column = 0; column < columns; column++)
      if (random.chance(row.litShare)) context.fillRect(box.x + margin + column * pitch, y, side, side * 1.45)
}

/** A street of blocks with roofs and lit windows, across the frame. */
export function drawRow(frame: Frame, row: Row): void {
  const { context, width, height, unit, random } = frame
  let x = -unit * row.block * random.next()
  while (x < width) {
    const block = unit * row.block * random.range(0.6, 1.5)
    const fromMiddle = Math.min(1, (Math.abs(x + block / 2 - width / 2) / width) * 2)
    const rise = random.range(0.25, 1) * (0.3 + 0.7 * fromMiddle)
    const top = height * (1 - row.low - (row.high - row.low) * rise)
    drawRoof(frame, x, top, block, row.face)
    context.fillStyle = row.face
    context.fillRect(x, top, block + 1, height - top)
    context.fillStyle = row.shade
    context.fillRect(x + block * 0.68, top, block * 0.32 + 1, height - top)
    drawWindows(frame, { x, y: top, width: block, bottom: height }, row)
    x += block + unit * 0.004 * random.int(3)
  }
}
