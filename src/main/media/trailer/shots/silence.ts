import type { CharacterDesign, Side } from '../../art/bust/design.ts'
import { sculpt } from '../../art/bust/sculpt.ts'
import { drawFigure } from '../../art/figure/draw-figure.ts'
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
  const figure = drawFigure(bust, design, palette, { width, height, rim: palette.hot, dots: 0 })
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
