import { Path2D } from '@napi-rs/canvas'
import { toward } from '../colour.ts'
import { strokeCircle } from '../shapes.ts'
import { type Composition, flood } from './ground.ts'

/** A hot disc with rings, on a night sky that grows lighter downward. */
export const disc: Composition = (frame) => {
  const { height, unit, x, y, lamp, palette, random } = frame
  const centre = x - lamp * unit * random.range(0.09, 0.16)
  const top = y - unit * random.range(0, 0.05)
  const radius = unit * 0.43
  const shape = new Path2D()
  shape.arc(centre, top, radius, 0, Math.PI * 2)
  return {
    field: {
      tone: 'night',
      paint: (context) => {
        flood(context, frame, palette.deep)
        const sky = context.createLinearGradient(0, 0, 0, height)
        sky.addColorStop(0, toward(palette, 'ink', 0.55))
        sky.addColorStop(0.35, palette.deep)
        sky.addColorStop(1, toward(palette, 'deep', 0.6))
        context.fillStyle = sky
        context.fillRect(-2, -2, frame.width + 4, height + 4)
        for (let ring = 0; ring < 3; ring++) {
          context.globalAlpha = 0.6 - 0.16 * ring
          strokeCircle(context, centre, top, radius * (1.1 + 0.1 * ring), unit * 0.0065, palette.hot)
        }
        context.globalAlpha = 1
      },
    },
    opening: { shape, tone: 'dusk', paint: (context) => flood(context, frame, palette.hot) },
    rim: toward(palette, 'light', 0.4),
    dots: toward(palette, 'hot', 0.3),
  }
}
