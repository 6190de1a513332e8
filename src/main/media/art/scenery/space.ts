import { fillDisc, fillPolygon, type Point, strokeLine } from '../print/shapes.ts'
import { acrossWidth, type Frame, type Setting } from './frame.ts'
import { fillLand } from './land.ts'

const TILT = -0.35

function drawStars({ context, width, height, unit, inks, random }: Frame): void {
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

function drawRingedPlanet({ context, inks, random, disc, unit }: Frame): void {
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

/** A dish on a lattice mast, looking up and outward. */
function drawDish(frame: Frame, x: number, foot: number, tall: number, turn: number): void {
  const { context, inks, unit } = frame
  const top = foot - tall
  const half = unit * 0.026
  for (let y = foot; y > top + half; y -= half * 2.2) {
    strokeLine(
      context,
      [
        [x - half, y],
        [x + half * 0.8, y - half * 2.2],
      ],
      unit * 0.004,
      inks.mid,
    )
    strokeLine(
      context,
      [
        [x + half, y],
        [x - half * 0.8, y - half * 2.2],
      ],
      unit * 0.004,
      inks.mid,
    )
  }
  strokeLine(
    context,
    [
      [x - half, foot],
      [x - half * 0.7, top],
    ],
    unit * 0.007,
    inks.mid,
  )
  strokeLine(
    context,
    [
      [x + half, foot],
      [x + half * 0.7, top],
    ],
    unit * 0.007,
    inks.mid,
  )
  context.save()
  context.translate(x, top)
  context.rotate(turn)
  const radius = unit * 0.11
  context.beginPath()
  context.arc(0, 0, radius, 0, Math.PI)
  context.fillStyle = inks.mid
  context.fill()
  context.beginPath()
  context.ellipse(0, 0, radius, radius * 0.2, 0, 0, Math.PI * 2)
  context.fillStyle = inks.midShade
  context.fill()
  strokeLine(
    context,
    [
      [0, 0],
      [0, -radius * 0.75],
    ],
    unit * 0.006,
    inks.mid,
  )
  fillDisc(context, 0, -radius * 0.78, unit * 0.01, inks.lit)
  context.restore()
}

function drawDomes({ context, width, height, unit, inks, random }: Frame): void {
  for (const at of [0.24, 0.5, 0.73]) {
    const radius = unit * random.range(0.06, 0.1)
    const x = width * (at + random.range(-0.04, 0.04))
    const y = height * 0.9
    context.beginPath()
    context.arc(x, y, radius, Math.PI, 0)
    context.fillStyle = inks.mid
    context.fill()
    context.beginPath()
    context.arc(x, y, radius, Math.PI * 1.5, 0)
    context.lineTo(x, y)
    context.fillStyle = inks.midShade
    context.fill()
    context.fillStyle = inks.lit
    for (let k = -2; k <= 2; k++) context.fillRect(x + k * radius * 0.3, y - radius * 0.24, radius * 0.12, radius * 0.1)
  }
}

/** Planets, craters, dishes and rocks. */
export const space: Setting = {
  sky: (frame) => {
    drawStars(frame)
    drawRingedPlanet(frame)
  },
  far: (frame) => {
    const { context, width, height, unit, inks, random } = frame
    const x = width * (random.chance(0.5) ? random.range(0.06, 0.24) : random.range(0.76, 0.94))
    const radius = unit * random.range(0.07, 0.1)
    const y = height * random.range(0.48, 0.56)
    fillDisc(context, x, y, radius, inks.far)
    fillDisc(context, x - radius * 0.25, y - radius * 0.2, radius * 0.2, inks.farShade)
    fillDisc(context, x + radius * 0.3, y + radius * 0.3, radius * 0.14, inks.farShade)
    fillLand(frame, { top: height * 0.77, swing: unit * 0.11, roughness: 0.55 }, inks.farShade)
    fillLand(frame, { top: height * 0.83, swing: unit * 0.05, roughness: 0.5 }, inks.far)
  },
  mid: (frame) => {
    const { context, width, height, unit, inks, random } = frame
    drawDish(frame, width * random.range(0.08, 0.13), height * 0.92, unit * 0.3, 0.55)
    drawDish(frame, width * random.range(0.86, 0.92), height * 0.92, unit * random.range(0.2, 0.26), -0.6)
    drawDomes(frame)
    fillPolygon(
      context,
      [
        [-2, height + 2],
        [-2, height * 0.915],
        [width * 0.3, height * 0.885],
        [width * 0.36, height * 0.9],
        [width * 0.62, height * 0.9],
        [width * 0.68, height * 0.88],
        [width + 2, height * 0.91],
        [width + 2, height + 2],
      ],
      inks.mid,
    )
  },
  ground: (frame) => {
    const { context, height, unit, inks, random } = frame
    fillLand(frame, { top: height * 0.955, swing: unit * 0.02 }, inks.near)
    acrossWidth(frame, unit * 0.26, (x) => {
      const size = unit * random.range(0.05, 0.13)
      const cx = x + unit * random.range(-0.08, 0.08)
      const foot = height * 0.985
      fillPolygon(
        context,
        [
          [cx - size, foot + size],
          [cx - size * 0.85, foot - size * 0.35],
          [cx - size * 0.2, foot - size * 0.8],
          [cx + size * 0.55, foot - size * 0.55],
          [cx + size, foot + size],
        ],
        inks.near,
      )
      fillPolygon(
        context,
        [
          [cx - size * 0.2, foot - size * 0.8],
          [cx + size * 0.55, foot - size * 0.55],
          [cx + size, foot + size],
          [cx + size * 0.1, foot + size],
        ],
        inks.nearShade,
      )
    })
  },
}
