import type { SKRSContext2D } from '@napi-rs/canvas'
import { toward } from '../colour.ts'
import { fillDisc, fillPolygon, type Point } from '../shapes.ts'
import { type Composition, flood, type GroundFrame } from './ground.ts'

const COUNT = 14

function paintRays(context: SKRSContext2D, { x, y, width, height }: GroundFrame, turn: number, colour: string): void {
  const reach = Math.hypot(width, height) * 1.2
  const at = (step: number): Point => {
    const angle = turn + (step * Math.PI) / COUNT
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]
  }
  for (let ray = 0; ray < COUNT; ray++) fillPolygon(context, [[x, y], at(ray * 2), at(ray * 2 + 1)], colour)
}

/** Rays from behind the head, with a pale halo. */
export const rays: Composition = (frame) => {
  const { unit, x, y, palette, random } = frame
  const turn = random.range(-0.14, 0.14)
  return {
    field: {
      tone: 'dusk',
      paint: (context) => {
        flood(context, frame, palette.hot)
        paintRays(context, frame, turn, toward(palette, 'hot', 0.3))
        fillDisc(context, x, y, unit * 0.385, palette.hot)
        fillDisc(context, x, y, unit * 0.36, toward(palette, 'hot', 0.8))
      },
    },
    rim: toward(palette, 'light', 0.4),
    dots: toward(palette, 'hot', 0.8),
  }
}
