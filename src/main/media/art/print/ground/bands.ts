import { toward } from '../colour.ts'
import { type Composition, flood } from './ground.ts'

const COUNT = 9

/** Stripes that grow wider and hotter downward, on pale paper. */
export const bands: Composition = (frame) => {
  const { width, height, palette, random } = frame
  const first = random.range(0.13, 0.19)
  return {
    field: {
      tone: 'day',
      paint: (context) => {
        flood(context, frame, toward(palette, 'light', 0.3))
        for (let i = 0; i < COUNT; i++) {
          context.fillStyle = toward(palette, 'hot', Math.max(0, 0.72 - i * 0.12))
          context.fillRect(-2, height * (first + 0.078 * i), width + 4, height * (0.011 + 0.0072 * i))
        }
      },
    },
    rim: palette.hot,
    dots: toward(palette, 'hot', 0.6),
  }
}
