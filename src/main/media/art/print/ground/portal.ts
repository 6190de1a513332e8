import { Path2D } from '@napi-rs/canvas'
import { toward } from '../colour.ts'
import { fillDisc } from '../shapes.ts'
import { type Composition, flood, type GroundFrame } from './ground.ts'

/** A round-headed arch standing on the lower edge. */
function arch({ height, lamp, x, y, unit }: GroundFrame, half: number): Path2D {
  const centre = x - lamp * unit * 0.06
  const spring = y - unit * 0.12
  const shape = new Path2D()
  shape.moveTo(centre - half, height + 4)
  shape.lineTo(centre - half, spring)
  shape.arc(centre, spring, half, Math.PI, 0)
  shape.lineTo(centre + half, height + 4)
  shape.closePath()
  return shape
}

/** A bright arch with a low sun in it, framed in a lighter dark. */
export const portal: Composition = (frame) => {
  const { unit, x, y, lamp, palette, random } = frame
  const wide = random.range(0.38, 0.42)
  const sun = { x: x - lamp * unit * 0.2, y: y + unit * random.range(0.04, 0.12), radius: unit * 0.21 }
  return {
    field: {
      tone: 'night',
      paint: (context) => {
        flood(context, frame, toward(palette, 'ink', 0.7))
        context.fillStyle = toward(palette, 'deep', 0.42)
        context.fill(arch(frame, unit * wide * 1.3))
        context.fillStyle = toward(palette, 'deep', 0.8)
        context.fill(arch(frame, unit * wide * 1.13))
      },
    },
    opening: {
      shape: arch(frame, unit * wide),
      tone: 'day',
      paint: (context) => {
        flood(context, frame, palette.light)
        fillDisc(context, sun.x, sun.y, sun.radius, palette.hot)
      },
    },
    rim: palette.hot,
    dots: toward(palette, 'deep', 0.75),
  }
}
