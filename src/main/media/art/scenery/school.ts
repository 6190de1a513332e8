import { fillDisc, fillPolygon, type Point, strokeLine } from '../print/shapes.ts'
import { acrossWidth, type Frame, type Setting } from './frame.ts'

/** A clock face; the hands stand where the seed puts them. */
function drawClock({ context, inks, disc, random }: Frame): void {
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

/** The school's front: gables, a tower with a flag, rows of windows. */
function drawFront(frame: Frame): void {
  const { context, width, height, unit, inks, random } = frame
  const foot = height * 0.9
  const middle = width * (random.chance(0.5) ? 0.16 : 0.84)
  const wing = height * 0.63
  context.fillStyle = inks.far
  context.fillRect(0, wing, width, foot - wing)
  context.fillStyle = inks.farShade
  context.fillRect(0, wing, width, unit * 0.014)
  acrossWidth(frame, unit * 0.5, (x) => {
    const half = unit * 0.13
    fillPolygon(
      context,
      [
        [x - half, wing + 1],
        [x, wing - half * 0.85],
        [x + half, wing + 1],
      ],
      inks.far,
    )
    fillPolygon(
      context,
      [
        [x, wing - half * 0.85],
        [x + half, wing + 1],
        [x, wing + 1],
      ],
      inks.farShade,
    )
  })
  acrossWidth(frame, unit * 0.083, (x) => {
    for (let floor = 0; floor < 3; floor++) {
      context.fillStyle = random.chance(0.32) ? inks.lit : inks.farShade
      context.fillRect(x - unit * 0.017, wing + unit * (0.05 + floor * 0.095), unit * 0.034, unit * 0.055)
    }
  })
  const half = unit * 0.085
  const top = height * 0.42
  context.fillStyle = inks.far
  context.fillRect(middle - half, top, half * 2, foot - top)
  context.fillStyle = inks.farShade
  context.fillRect(middle + half * 0.35, top, half * 0.65, foot - top)
  fillPolygon(
    context,
    [
      [middle - half * 1.25, top + 1],
      [middle, top - half * 1.9],
      [middle + half * 1.25, top + 1],
    ],
    inks.farShade,
  )
  strokeLine(
    context,
    [
      [middle, top - half * 1.8],
      [middle, top - half * 3],
    ],
    unit * 0.006,
    inks.farShade,
  )
  fillPolygon(
    context,
    [
      [middle, top - half * 3],
      [middle + half * 0.8, top - half * 2.75],
      [middle, top - half * 2.5],
    ],
    inks.lit,
  )
  fillDisc(context, middle, top + half * 0.95, half * 0.56, inks.lit)
  strokeLine(
    context,
    [
      [middle, top + half * 0.6],
      [middle, top + half * 0.95],
      [middle + half * 0.26, top + half * 1.05],
    ],
    unit * 0.007,
    inks.midShade,
  )
}

/** Lockers at both sides, lower toward the middle. */
function drawLockers({ context, width, height, unit, inks }: Frame): void {
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

function drawBooks({ context, inks, random, unit }: Frame, x: number, foot: number): void {
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

function drawPaperPlane({ context, inks }: Frame, x: number, y: number, size: number, turn: number): void {
  context.save()
  context.translate(x, y)
  context.rotate(turn)
  const nose: Point = [size, 0]
  fillPolygon(context, [nose, [-size, -size * 0.62], [-size * 0.62, 0]], inks.lit)
  fillPolygon(context, [nose, [-size * 0.62, 0], [-size * 0.8, size * 0.36]], inks.far)
  context.restore()
}

/** A clock for a sun, the school's front, lockers, a row of desks with books and paper planes. */
export const school: Setting = {
  sky: drawClock,
  far: drawFront,
  mid: drawLockers,
  sides: (frame) => {
    const { width, height, unit, random } = frame
    for (let i = 0; i < 3; i++) {
      const x = width * (i % 2 === 0 ? random.range(0.05, 0.2) : random.range(0.8, 0.95))
      drawPaperPlane(
        frame,
        x,
        height * random.range(0.12, 0.45),
        unit * random.range(0.022, 0.036),
        random.range(-0.7, 0.2),
      )
    }
  },
  ground: (frame) => {
    const { context, width, height, unit, inks, random } = frame
    const desk = height * 0.955
    acrossWidth(frame, unit * 0.34, (x) => {
      if (random.chance(0.75)) drawBooks(frame, x + unit * random.range(-0.06, 0.06), desk)
    })
    context.fillStyle = inks.nearShade
    context.fillRect(0, desk, width, unit * 0.016)
    context.fillStyle = inks.near
    context.fillRect(0, desk + unit * 0.016, width, height)
  },
}
