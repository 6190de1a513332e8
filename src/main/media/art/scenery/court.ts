import { fillDisc, fillPolygon } from '../print/shapes.ts'
import { acrossWidth, type Frame, type Setting } from './frame.ts'

/** A rose window: petals around a boss. */
function drawRose({ context, inks, disc }: Frame): void {
  const { x, y, radius } = disc
  fillDisc(context, x, y, radius, inks.disc)
  context.save()
  context.translate(x, y)
  context.fillStyle = inks.sky
  for (let petal = 0; petal < 16; petal++) {
    context.rotate(Math.PI / 8)
    context.beginPath()
    context.moveTo(0, -radius * 0.3)
    context.quadraticCurveTo(radius * 0.13, -radius * 0.62, 0, -radius * 0.92)
    context.quadraticCurveTo(-radius * 0.13, -radius * 0.62, 0, -radius * 0.3)
    context.fill()
  }
  context.restore()
  fillDisc(context, x, y, radius * 0.2, inks.lit)
}

/** A wall with pointed openings, the arches of a nave. */
function drawArcade(
  frame: Frame,
  bay: number,
  top: number,
  colours: { readonly wall: string; readonly shade: string },
): void {
  const { context, width, height } = frame
  const count = Math.max(1, Math.round(width / bay))
  const pitch = width / count
  const half = pitch * 0.36
  const spring = top + pitch * 0.75
  context.beginPath()
  context.rect(-2, top, width + 4, height - top + 2)
  for (let i = -1; i <= count; i++) {
    const x = (i + 0.5) * pitch
    context.moveTo(x - half, height + 2)
    context.lineTo(x - half, spring)
    context.quadraticCurveTo(x - half * 0.9, spring - pitch * 0.4, x, spring - pitch * 0.6)
    context.quadraticCurveTo(x + half * 0.9, spring - pitch * 0.4, x + half, spring)
    context.lineTo(x + half, height + 2)
    context.closePath()
  }
  context.fillStyle = colours.wall
  context.fill('evenodd')
  context.fillStyle = colours.shade
  for (let i = -1; i <= count; i++) {
    const x = (i + 1) * pitch
    context.fillRect(x + pitch * 0.03, spring, pitch * 0.11, height - spring)
    context.fillRect(x - pitch * 0.17, spring - pitch * 0.02, pitch * 0.34, pitch * 0.05)
  }
  context.fillRect(-2, top, width + 4, pitch * 0.05)
}

/** A fluted column with capital and base. */
function drawColumn({ context, height, inks }: Frame, x: number, top: number, half: number): void {
  context.fillStyle = inks.mid
  context.fillRect(x - half, top, half * 2, height - top)
  context.fillStyle = inks.midShade
  context.fillRect(x + half * 0.25, top, half * 0.75, height - top)
  context.fillRect(x - half * 0.5, top, half * 0.16, height - top)
  context.fillStyle = inks.mid
  for (let step = 0; step < 3; step++) {
    const reach = half * (1.75 - step * 0.22)
    context.fillRect(x - reach, top - half * 0.7 + step * half * 0.36, reach * 2, half * 0.3)
  }
  context.fillRect(x - half * 1.5, height * 0.93, half * 3, half * 0.5)
}

/** A swallow-tailed banner hanging from above, with a boss. */
function drawBanner({ context, inks }: Frame, x: number, bottom: number, half: number): void {
  fillPolygon(
    context,
    [
      [x - half, -2],
      [x + half, -2],
      [x + half, bottom],
      [x, bottom - half * 0.7],
      [x - half, bottom],
    ],
    inks.near,
  )
  const inner = half * 0.66
  fillPolygon(
    context,
    [
      [x - inner, -2],
      [x + inner, -2],
      [x + inner, bottom - half * 0.75],
      [x, bottom - half * 1.2],
      [x - inner, bottom - half * 0.75],
    ],
    inks.nearShade,
  )
  fillDisc(context, x, bottom * 0.5, half * 0.42, inks.lit)
  fillDisc(context, x, bottom * 0.5, half * 0.28, inks.near)
}

/** A balustrade along the lower edge. */
function drawBalustrade(frame: Frame): void {
  const { context, width, height, unit, inks } = frame
  const rail = height * 0.93
  context.fillStyle = inks.nearShade
  context.fillRect(0, rail, width, height - rail + 2)
  context.fillStyle = inks.near
  acrossWidth(frame, unit * 0.07, (x) => {
    context.beginPath()
    context.moveTo(x - unit * 0.01, rail)
    context.quadraticCurveTo(x - unit * 0.036, height * 0.965, x - unit * 0.012, height + 2)
    context.lineTo(x + unit * 0.012, height + 2)
    context.quadraticCurveTo(x + unit * 0.036, height * 0.965, x + unit * 0.01, rail)
    context.fill()
  })
  context.fillRect(0, rail - unit * 0.03, width, unit * 0.034)
  context.fillRect(0, height * 0.988, width, height * 0.02)
  context.fillStyle = inks.nearShade
  context.fillRect(0, rail - unit * 0.03, width, unit * 0.008)
}

/** A rose window, the arches of a nave, columns, banners and a balustrade. */
export const court: Setting = {
  sky: drawRose,
  far: (frame) =>
    drawArcade(frame, frame.unit * 0.3, frame.height * 0.4, { wall: frame.inks.far, shade: frame.inks.farShade }),
  mid: (frame) => {
    const { width, height, unit } = frame
    const half = unit * 0.055
    for (const x of [width * 0.07, width * 0.93]) drawColumn(frame, x, height * 0.12, half)
    if (width > height) for (const x of [width * 0.32, width * 0.68]) drawColumn(frame, x, height * 0.12, half * 0.8)
    frame.context.fillStyle = frame.inks.mid
    frame.context.fillRect(0, height * 0.95, width, height * 0.06)
  },
  sides: (frame) => {
    const { width, height, unit } = frame
    for (const x of [width * 0.1, width * 0.9]) drawBanner(frame, x, height * 0.4, unit * 0.075)
  },
  ground: drawBalustrade,
}
