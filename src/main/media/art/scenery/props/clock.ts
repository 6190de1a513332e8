import { fillDisc, strokeLine } from '../../print/shapes.ts'
import type { Frame } from '../frame.ts'

/** A clock face; the hands stand where the seed puts them. */
export function drawClock({ context, inks, disc, random }: Frame): void {
  const { x, y, radius } = disc
  fillDisc(context, x, y, radius, inks.disc)
  fillDisc(context, x, y, radius * 0.91, inks.sky)
  fillDisc(context, x, y, radius * 0.84, inks.disc)
  const hand = (turn: number, from: number, to: number, thick: number): void => {
    const [dx, dy] = [Math.sin(turn), -Math.cos(turn)]
    strokeLine(
      context,
      [
        [x + dx * radius * from, y + dy * radius * from],
        [x + dx * radius * to, y + dy * radius * to],
      ],
      radius * thick,
      inks.sky,
    )
  }
  for (let minute = 0; minute < 60; minute++)
    hand((minute / 60) * Math.PI * 2, minute % 5 === 0 ? 0.68 : 0.74, 0.79, minute % 5 === 0 ? 0.035 : 0.012)
  const hour = random.int(12)
  const minutes = random.int(12)
  hand(((hour + minutes / 12) / 12) * Math.PI * 2, -0.1, 0.45, 0.06)
  hand((minutes / 12) * Math.PI * 2, -0.12, 0.64, 0.036)
  fillDisc(context, x, y, radius * 0.05, inks.sky)
}
