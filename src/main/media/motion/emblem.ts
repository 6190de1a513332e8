import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Palette } from '../../../shared/show/palette.ts'
import { toward } from '../art/print/colour.ts'
import { strokeCircle } from '../art/print/shapes.ts'
import { type CutOut, drawCutOut } from './cut-out.ts'
import type { StageFrame } from './set.ts'

/** The shape of hot paper that stands behind a figure. */
export const EMBLEMS = ['sun', 'arch', 'rays', 'slices'] as const
export type Emblem = (typeof EMBLEMS)[number]

interface Place {
  readonly x: number
  readonly y: number
  readonly radius: number
}

type Draw = (context: SKRSContext2D, place: Place, palette: Palette) => void

const disc = (context: SKRSContext2D, { x, y, radius }: Place): void => {
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
}

const rings: Draw = (context, { x, y, radius }, palette) => {
  for (let i = 0; i < 4; i++) {
    context.globalAlpha = 0.5 - 0.11 * i
    strokeCircle(context, x, y, radius * (1.1 + 0.1 * i), radius * (0.02 - 0.0033 * i), palette.hot)
  }
  context.globalAlpha = 1
}

const DRAW: Readonly<Record<Emblem, Draw>> = {
  sun: (context, place, palette) => {
    rings(context, place, palette)
    context.save()
    disc(context, place)
    context.fillStyle = palette.hot
    context.fill()
    context.clip()
    context.fillStyle = toward(palette, 'hot', 0.55)
    const { x, y, radius } = place
    for (let i = 0; i < 8; i++) {
      context.fillRect(x - radius, y + radius * (0.02 + i * 0.13), radius * 2, radius * 0.013 * (i + 1))
    }
    context.restore()
  },
  arch: (context, { x, y, radius }, palette) => {
    const gate = (half: number, colour: string): void => {
      context.beginPath()
      context.moveTo(x - half, y + radius * 3)
      context.lineTo(x - half, y - radius * 0.1)
      context.arc(x, y - radius * 0.1, half, Math.PI, 0)
      context.lineTo(x + half, y + radius * 3)
      context.fillStyle = colour
      context.fill()
    }
    gate(radius * 1.08, toward(palette, 'deep', 0.75))
    gate(radius * 0.92, palette.hot)
    gate(radius * 0.6, toward(palette, 'hot', 0.32))
  },
  rays: (context, { x, y, radius }, palette) => {
    const count = 18
    context.fillStyle = palette.hot
    for (let i = 0; i < count; i++) {
      const angle = (i / count) * Math.PI * 2
      const reach = radius * 1.52
      context.beginPath()
      context.moveTo(x, y)
      context.lineTo(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach)
      const next = angle + Math.PI / count
      context.lineTo(x + Math.cos(next) * reach, y + Math.sin(next) * reach)
      context.fill()
    }
    disc(context, { x, y, radius: radius * 0.86 })
    context.fillStyle = toward(palette, 'hot', 0.4)
    context.fill()
  },
  slices: (context, { x, y, radius }, palette) => {
    context.save()
    disc(context, { x, y, radius: radius * 1.06 })
    context.clip()
    // A disc cut into slanted slices, each shifted against the last.
    context.translate(x, y)
    context.rotate(-0.42)
    for (let i = -5; i <= 5; i++) {
      context.fillStyle = toward(palette, 'hot', Math.abs(i % 2) * 0.3)
      context.fillRect(-radius * 2, i * radius * 0.24, radius * 4, radius * 0.215)
    }
    context.restore()
    strokeCircle(context, x, y, radius * 1.2, radius * 0.02, palette.hot)
  },
}

/** Draws an emblem on a sheet of the frame's size around its middle, `radius` in frame heights. */
export function drawEmblem(
  emblem: Emblem,
  frame: StageFrame,
  palette: Palette,
  place: { readonly x: number; readonly y: number; readonly radius: number },
): CutOut {
  // Twice as high as the frame: an arch goes on below it, and emblems rise from there.
  return drawCutOut(frame.width * 1.5, frame.height * 2, (context) => {
    context.translate(frame.width * 0.25, frame.height * 0.25)
    const pixels = { x: place.x * frame.width, y: place.y * frame.height, radius: place.radius * frame.height }
    DRAW[emblem](context, pixels, palette)
  })
}

/** Where an emblem's sheet lies on the frame. Pixels. */
export function emblemOrigin(frame: StageFrame): { readonly x: number; readonly y: number } {
  return { x: -frame.width * 0.25, y: -frame.height * 0.25 }
}
