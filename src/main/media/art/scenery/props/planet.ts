import { fillDisc, fillPolygon, type Point } from '../../print/shapes.ts'
import type { Frame } from '../frame.ts'

/** How far a planet's axis leans, in radians. */
const TILT = -0.35

/** Stars all over the sky, a few of them with rays. */
export function drawStars({ context, width, height, unit, inks, random }: Frame): void {
  for (let i = 0; i < ((width * height) / (unit * unit)) * 150; i++) {
    const x = random.next() * width
    const y = random.next() * height
    const radius = unit * random.pick([0.0012, 0.0012, 0.0018, 0.0018, 0.003])
    fillDisc(context, x, y, radius, inks.lit)
    if (!random.chance(0.035)) continue
    const arm = unit * random.range(0.01, 0.02)
    const waist = arm * 0.14
    const ray: readonly Point[] = [
      [x, y - arm],
      [x + waist, y - waist],
      [x + arm, y],
      [x + waist, y + waist],
      [x, y + arm],
      [x - waist, y + waist],
      [x - arm, y],
      [x - waist, y - waist],
    ]
    fillPolygon(context, ray, inks.lit)
  }
}

/** The sky's disc as a banded planet with rings before and behind it. */
export function drawRingedPlanet({ context, inks, random, disc, unit }: Frame): void {
  context.save()
  context.translate(disc.x, disc.y)
  context.rotate(TILT)
  const ring = (from: number, to: number): void => {
    context.strokeStyle = inks.lit
    for (let i = 0; i < 3; i++) {
      context.lineWidth = unit * (i === 1 ? 0.016 : 0.006)
      context.beginPath()
      context.ellipse(0, 0, disc.radius * (1.32 + i * 0.1), disc.radius * (0.26 + i * 0.022), 0, from, to)
      context.stroke()
    }
  }
  ring(Math.PI, Math.PI * 2)
  fillDisc(context, 0, 0, disc.radius, inks.disc)
  context.save()
  context.beginPath()
  context.arc(0, 0, disc.radius, 0, Math.PI * 2)
  context.clip()
  for (let i = 0; i < 8; i++) {
    context.globalAlpha = random.range(0.1, 0.3)
    context.fillStyle = random.chance(0.6) ? inks.sky : inks.lit
    const y = disc.radius * random.range(-1, 1)
    context.fillRect(-disc.radius, y, disc.radius * 2, disc.radius * random.range(0.02, 0.11))
  }
  context.restore()
  ring(0, Math.PI)
  context.restore()
}
