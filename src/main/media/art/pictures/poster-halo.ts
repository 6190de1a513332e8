import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Palette } from '../../../../shared/show/palette.ts'
import { fade, toward } from '../print/colour.ts'
import { fillPolygon, type Point, strokeCircle } from '../print/shapes.ts'

/** What surrounds the disc behind a poster's hero. Lengths in pixels. */
export interface HaloFrame {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** How far down the poster's drawing goes. */
  readonly foot: number
  readonly palette: Palette
}

type Halo = (context: SKRSContext2D, frame: HaloFrame) => void

const LINES = 5
/** From line to line, in radii. */
const STEP = 0.085

const lineWidth = (radius: number, line: number): number => radius * (0.017 - 0.0025 * line)
const lineAlpha = (line: number): number => 0.55 - 0.1 * line

/** Rings that grow thinner and fainter outward. */
const rings: Halo = (context, { x, y, radius, palette }) => {
  for (let line = 0; line < LINES; line++)
    strokeCircle(
      context,
      x,
      y,
      radius * (1.08 + STEP * line),
      lineWidth(radius, line),
      fade(palette.hot, lineAlpha(line)),
    )
}

/** Round-headed arches, one in another, that stand on the drawing's foot. */
const arches: Halo = (context, { x, y, radius, foot, palette }) => {
  for (let line = 0; line < LINES; line++) {
    const half = radius * (1.08 + STEP * line)
    context.beginPath()
    context.moveTo(x - half, foot)
    context.lineTo(x - half, y)
    context.arc(x, y, half, Math.PI, 0)
    context.lineTo(x + half, foot)
    context.lineWidth = lineWidth(radius, line)
    context.strokeStyle = fade(palette.hot, lineAlpha(line))
    context.stroke()
  }
}

const RAYS = 20

/** Broad rays in a lighter dark, and one ring. */
const rays: Halo = (context, { x, y, radius, foot, palette }) => {
  const reach = (foot + radius) * 1.5
  const at = (turn: number): Point => [x + Math.cos(turn) * reach, y + Math.sin(turn) * reach]
  const step = (Math.PI * 2) / RAYS
  const light = context.createRadialGradient(x, y, radius, x, y, reach * 0.75)
  light.addColorStop(0, fade(toward(palette, 'deep', 0.85), 0.75))
  light.addColorStop(1, fade(toward(palette, 'deep', 0.5), 0.35))
  for (let ray = 0; ray < RAYS; ray++)
    fillPolygon(context, [[x, y], at((ray - 0.25) * step), at((ray + 0.25) * step)], light)
  strokeCircle(context, x, y, radius * 1.08, lineWidth(radius, 0), fade(palette.hot, lineAlpha(0)))
}

/** The ways in which a poster's disc can shine; the show's seed chooses. */
export const HALOS: readonly Halo[] = [rings, rays, arches]
