import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../../../shared/random.ts'
import type { SettingId } from '../../../shared/show/blueprint.ts'
import type { Palette } from '../../../shared/show/palette.ts'
import { fillDisc } from '../art/print/shapes.ts'
import { createSurface } from '../art/print/surface.ts'

const COUNT = 70
/** Pixels of the one bitmap that all are drawn with, scaled. */
const DOT = 16

/** What is in the air of a setting. Speeds in frame heights over a clip; negative rises. */
interface Air {
  readonly fall: number
  readonly sway: number
  readonly size: number
  readonly glow: number
}

const AIR: Readonly<Record<SettingId, Air>> = {
  space: { fall: -0.12, sway: 0.01, size: 0.8, glow: 0.7 },
  sea: { fall: -0.3, sway: 0.02, size: 0.9, glow: 0.6 },
  city: { fall: -0.22, sway: 0.02, size: 0.9, glow: 0.6 },
  desert: { fall: -0.08, sway: 0.03, size: 0.9, glow: 0.6 },
  forest: { fall: -0.25, sway: 0.05, size: 1.1, glow: 0.9 },
  snow: { fall: 0.5, sway: 0.04, size: 1.3, glow: 0.9 },
  school: { fall: -0.12, sway: 0.03, size: 0.8, glow: 0.6 },
  court: { fall: -0.3, sway: 0.03, size: 1, glow: 0.8 },
}

interface Particle {
  readonly x: number
  readonly y: number
  readonly depth: number
  readonly radius: number
  readonly phase: number
}

export interface Particles {
  /** Draws all of them at `time` (0..1 of a clip), blown to the side given by `wind` (-1 or 1). */
  draw(context: SKRSContext2D, time: number, wind: number): void
}

export function createParticles(
  frame: { readonly width: number; readonly height: number; readonly unit: number },
  setting: SettingId,
  palette: Palette,
  random: Random,
): Particles {
  const air = AIR[setting]
  const dot: Canvas = (() => {
    const { canvas, context } = createSurface(DOT, DOT)
    fillDisc(context, DOT / 2, DOT / 2, DOT / 2 - 1, palette.light)
    return canvas
  })()
  const all = Array.from({ length: COUNT }, (): Particle => {
    const depth = random.range(0.3, 1)
    return { x: random.next(), y: random.next(), depth, radius: random.range(1.2, 4.5), phase: random.range(0, 40) }
  })
  const wrap = (value: number): number => value - Math.floor(value)
  return {
    draw: (context, time, wind) => {
      for (const { x, y, depth, radius, phase } of all) {
        const across = wrap(x + time * 0.12 * depth * wind + air.sway * Math.sin(time * 9 + phase))
        const down = wrap(y + time * air.fall * depth)
        const size = radius * 2 * depth * air.size * frame.unit
        context.globalAlpha = Math.min(1, 0.2 + air.glow * depth * Math.abs(Math.sin(phase + time * 7)))
        context.drawImage(dot, across * frame.width * 1.06 - 30, down * frame.height * 1.1 - 20, size, size)
      }
      context.globalAlpha = 1
    },
  }
}
