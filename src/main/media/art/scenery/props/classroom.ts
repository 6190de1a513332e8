import { fillPolygon, type Point } from '../../print/shapes.ts'
import type { Frame } from '../frame.ts'

/** Lockers at both sides, lower toward the middle. */
export function drawLockers({ context, width, height, unit, inks }: Frame): void {
  const locker = unit * 0.085
  for (const side of [0, 1])
    for (let i = 0; i < 3; i++) {
      const x = side === 0 ? i * locker : width - (i + 1) * locker
      const top = height * (0.56 + i * 0.035)
      context.fillStyle = i % 2 === 0 ? inks.mid : inks.midShade
      context.fillRect(x, top, locker + 1, height - top)
      context.fillStyle = inks.near
      for (let slit = 0; slit < 4; slit++)
        context.fillRect(x + locker * 0.25, top + unit * (0.024 + slit * 0.016), locker * 0.5, unit * 0.005)
      context.fillRect(x + locker * 0.74, top + unit * 0.16, locker * 0.09, unit * 0.04)
    }
  context.fillStyle = inks.mid
  context.fillRect(0, height * 0.925, width, height * 0.08)
}

/** A pile of two to four books. */
export function drawBooks({ context, inks, random, unit }: Frame, x: number, foot: number): void {
  let y = foot
  for (let i = 0; i < 2 + random.int(3); i++) {
    const thick = unit * random.range(0.014, 0.024)
    const half = unit * random.range(0.045, 0.065)
    const shift = unit * random.range(-0.012, 0.012)
    y -= thick
    context.fillStyle = i % 2 === 0 ? inks.nearShade : inks.near
    context.fillRect(x - half + shift, y, half * 2, thick)
    context.fillStyle = inks.lit
    context.fillRect(x - half + shift, y + thick * 0.35, half * 0.16, thick * 0.3)
  }
}

/** A folded paper plane. */
export function drawPaperPlane({ context, inks }: Frame, x: number, y: number, size: number, turn: number): void {
  context.save()
  context.translate(x, y)
  context.rotate(turn)
  const nose: Point = [size, 0]
  fillPolygon(context, [nose, [-size, -size * 0.62], [-size * 0.62, 0]], inks.lit)
  fillPolygon(context, [nose, [-size * 0.62, 0], [-size * 0.8, size * 0.36]], inks.far)
  context.restore()
}
