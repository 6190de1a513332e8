import { toward } from '../../art/print/colour.ts'
import { drawLine } from '../../art/type/line.ts'
import { drawCutOut } from '../../motion/cut-out.ts'
import { drawGrain } from '../../motion/draw-clip.ts'
import { clamp01, easeInOut, easeOut } from '../../motion/easing.ts'
import { drawEmblem, emblemOrigin } from '../../motion/emblem.ts'
import { drawSetLayer, putLayer, setInks } from '../../motion/set.ts'
import type { Shot, TrailerShow } from '../shot.ts'

/** Black; a sun comes up behind one layer of the setting; whose picture it is. */
export function openColdOpen(show: TrailerShow, frames: number): Shot {
  const { blueprint, frame } = show
  const { palette, seed, setting, credits } = blueprint
  const night = setInks(palette)
  const inks = { ...night, mid: palette.ink, midShade: toward(palette, 'ink', 0.12), far: toward(palette, 'ink', 0.5) }
  const ridge = drawSetLayer('mid', { frame, setting: setting.id, seed: `${seed}|cold`, inks })
  const sun = drawEmblem('sun', frame, palette, { x: 0.5, y: 0.62, radius: 0.3 })
  const presents = drawCutOut(frame.width, frame.height, (context) => {
    drawLine(context, `${credits.company} presents`.toUpperCase(), frame.width / 2, frame.height * 0.2, {
      face: 'barlow-condensed-semibold',
      size: 30 * frame.unit,
      spacing: 12 * frame.unit,
      colour: palette.light,
      align: 'centre',
      maxWidth: frame.width * 0.8,
    })
  })
  const origin = emblemOrigin(frame)
  return {
    draw: (context, index) => {
      const time = index / frames
      context.fillStyle = palette.ink
      context.fillRect(0, 0, frame.width, frame.height)
      const dawn = easeInOut(time * 1.1)
      context.globalAlpha = 0.25 + 0.75 * dawn
      const rise = (1 - easeOut(time * 0.9)) * frame.height * 0.6
      context.drawImage(sun.canvas, origin.x + sun.x, origin.y + sun.y + rise)
      context.globalAlpha = clamp01(time * 3)
      putLayer(context, frame, ridge, time * 0.5 - 0.25)
      context.globalAlpha = clamp01((time - 0.28) * 5) * clamp01((0.92 - time) * 8)
      context.drawImage(presents.canvas, presents.x, presents.y)
      context.globalAlpha = 1
      drawGrain(context, show.grain, index)
      const dark = 1 - easeInOut(time * 3)
      if (dark <= 0) return
      context.globalAlpha = dark
      context.fillStyle = '#000000'
      context.fillRect(0, 0, frame.width, frame.height)
      context.globalAlpha = 1
    },
  }
}
