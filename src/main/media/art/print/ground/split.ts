import { Path2D } from '@napi-rs/canvas'
import { toward } from '../colour.ts'
import { type Composition, flood } from './ground.ts'

/** Two halves, cut along a slanted line. */
export const split: Composition = (frame) => {
  const { width, height, x, lamp, palette, random } = frame
  const tilt = random.range(-0.16, 0.16)
  const shape = new Path2D()
  shape.moveTo(x - lamp * (tilt + 0.02) * width, -2)
  shape.lineTo(x - lamp * width * 1.3, -2)
  shape.lineTo(x - lamp * width * 1.3, height + 2)
  shape.lineTo(x + lamp * (tilt + 0.04) * width, height + 2)
  shape.closePath()
  const dark = random.chance(0.5) ? palette.deep : toward(palette, 'deep', 0.35)
  return {
    field: { tone: 'night', paint: (context) => flood(context, frame, dark) },
    opening: { shape, tone: 'dusk', paint: (context) => flood(context, frame, palette.hot) },
    rim: toward(palette, 'light', 0.4),
    dots: toward(palette, 'hot', 0.55),
  }
}
