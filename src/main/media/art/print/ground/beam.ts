import { Path2D } from '@napi-rs/canvas'
import { toward } from '../colour.ts'
import { fillDisc } from '../shapes.ts'
import { type Composition, flood } from './ground.ts'

/** A slanted sheet of light, with a small hot sun in it. */
export const beam: Composition = (frame) => {
  const { width, height, unit, x, y, lamp, palette, random } = frame
  const shape = new Path2D()
  shape.moveTo(x + lamp * width * random.range(0.56, 0.66), -height * 0.05)
  shape.lineTo(x - lamp * width * random.range(0.1, 0.2), height + 2)
  shape.lineTo(x - lamp * width * 1.2, height + 2)
  shape.lineTo(x - lamp * width * 1.2, height * random.range(0.14, 0.22))
  shape.closePath()
  const sun = { x: x - lamp * unit * 0.34, y: y - unit * 0.24, radius: unit * random.range(0.11, 0.15) }
  return {
    field: { tone: 'night', paint: (context) => flood(context, frame, toward(palette, 'deep', 0.5)) },
    opening: {
      shape,
      tone: 'day',
      paint: (context) => {
        flood(context, frame, palette.light)
        fillDisc(context, sun.x, sun.y, sun.radius, palette.hot)
      },
    },
    rim: palette.hot,
    dots: toward(palette, 'deep', 0.9),
  }
}
