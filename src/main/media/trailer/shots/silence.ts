import type { Canvas } from '@napi-rs/canvas'
import type { Palette } from '../../../../shared/show/palette.ts'
import type { CharacterDesign, Side } from '../../art/bust/design.ts'
import { sculpt } from '../../art/bust/sculpt.ts'
import { drawFigure } from '../../art/figure/draw-figure.ts'
import { createSurface } from '../../art/print/surface.ts'
import { drawGrain } from '../../motion/draw-clip.ts'
import type { Shot, TrailerShow } from '../shot.ts'

const SCULPT_SCALE = 0.36
/** Radians: in profile. */
const PROFILE = 1.4

/** The lamp is off: a profile on ink, drawn by its lit edge alone. */
export function openSilence(show: TrailerShow, design: CharacterDesign, side: Side): Shot {
  const { blueprint, frame } = show
  const { palette } = blueprint
  const width = Math.round(900 * frame.unit)
  const height = Math.round(760 * frame.unit)
  const bust = sculpt(
    { ...design, pose: { ...design.pose, pitch: 0, roll: 0, yaw: side * PROFILE, torsoYaw: side * 0.5 } },
    {
      width: Math.round(width * SCULPT_SCALE),
      height: Math.round(height * SCULPT_SCALE),
      halfHeight: 1,
      centreX: side * 0.1,
      centreY: -0.22,
      zoom: 1,
      // Behind the head and above: nothing but the rim catches it.
      lamp: [-side * 0.35, 0.35, -0.87],
    },
  )
  const dark = drawFigure(bust, design, palette, { width, height, rim: palette.ink, dots: 0 })
  const figure = drawEdge(dark, palette, side, frame.unit)
  return {
    draw: (context, index) => {
      context.fillStyle = palette.ink
      context.fillRect(0, 0, frame.width, frame.height)
      const scale = 1 + 0.0012 * index
      const w = width * scale
      const h = height * scale
      context.drawImage(figure, (frame.width - w) / 2, frame.height - h * 0.96, w, h)
      drawGrain(context, show.grain, index)
    },
  }
}

/** The figure sunk into ink but for a thin edge of hot paper on one side, which peeps out from behind it. */
function drawEdge(figure: Canvas, palette: Palette, lit: Side, unit: number): Canvas {
  const tinted = (colour: string, alpha: number): Canvas => {
    const { canvas, context } = createSurface(figure.width, figure.height)
    context.drawImage(figure, 0, 0)
    context.globalCompositeOperation = 'source-atop'
    context.globalAlpha = alpha
    context.fillStyle = colour
    context.fillRect(0, 0, canvas.width, canvas.height)
    return canvas
  }
  const { canvas, context } = createSurface(figure.width, figure.height)
  context.drawImage(tinted(palette.hot, 1), lit * 5 * unit, -3 * unit)
  context.drawImage(tinted(palette.ink, 0.8), 0, 0)
  return canvas
}
