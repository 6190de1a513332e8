import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Palette } from '../../../shared/show/palette.ts'
import type { Side } from '../art/bust/design.ts'
import { fade } from '../art/print/colour.ts'
import { createSurface } from '../art/print/surface.ts'
import { drawLine, fitLine, type LineStyle } from '../art/type/line.ts'
import { type CutOut, drawCutOut } from './cut-out.ts'
import { clamp01, easeInOut, easeOut } from './easing.ts'

/** Fractions of the frame. */
const MARGIN = 0.06
const WIDEST = 0.4
const BASELINE = 0.78
/** Pixels of a 720p frame. */
const NAME_SIZE = 124
const ROLE_SIZE = 30
const RULE = 5
const SHORTEST_RULE = 240
/** Smaller than this a name is broken into two lines, where it can be. */
const SMALLEST_LINE = 84
const LEADING = 0.94
/** Seconds at which each part comes, and at which all have gone. */
const TIMES = { rule: 0.64, name: 0.88, role: 1.3, leave: 3.55, gone: 3.9 }

export interface LowerThird {
  /** Draws the name and role as they stand at `seconds` into the clip. */
  draw(context: SKRSContext2D, seconds: number): void
}

/**
 * Name and role on the free side of the frame: a rule wipes in, the name rises from behind it, the role fades in.
 *
 * @param side the free side; the text is flush with it
 */
export function createLowerThird(
  frame: { readonly width: number; readonly height: number; readonly unit: number },
  text: { readonly name: string; readonly role: string },
  palette: Palette,
  side: Side,
): LowerThird {
  const { width, height, unit } = frame
  const maxWidth = width * WIDEST
  const name: LineStyle = {
    face: 'league-gothic',
    size: NAME_SIZE * unit,
    spacing: 2 * unit,
    colour: palette.paper,
    maxWidth,
  }
  const role: LineStyle = {
    face: 'barlow-condensed-semibold',
    size: ROLE_SIZE * unit,
    spacing: 7 * unit,
    colour: palette.hot,
    maxWidth,
  }
  const align = side < 0 ? 'left' : 'right'
  const edge = side < 0 ? width * MARGIN : width * (1 - MARGIN)
  const base = Math.round(height * BASELINE)
  const lower = base + 14 * unit
  const lines = breakName(text.name.toUpperCase(), name, SMALLEST_LINE * unit)
  const ruleWidth = Math.max(SHORTEST_RULE * unit, ...lines.map((line) => fitLine(line.text, line).width))
  const nameCut = drawCutOut(width, height, (context) => {
    lines.forEach((line, i) => {
      drawLine(context, line.text, edge, base - (lines.length - 1 - i) * line.size * LEADING, { ...line, align })
    })
  })
  const roleCut = drawCutOut(width, height, (context) => {
    drawLine(context, text.role.toUpperCase(), edge, lower + RULE * unit + 36 * unit, { ...role, align })
  })
  const scrim = drawScrim(frame, palette, side)

  return {
    draw: (context, seconds) => {
      const rule = easeOut((seconds - TIMES.rule) / 0.9)
      if (rule <= 0 || seconds >= TIMES.gone) return
      const alpha = 1 - easeInOut((seconds - TIMES.leave) / (TIMES.gone - TIMES.leave))
      context.globalAlpha = rule * alpha
      context.drawImage(scrim.canvas, scrim.x, scrim.y)
      context.globalAlpha = alpha
      context.fillStyle = palette.hot
      const length = ruleWidth * rule
      context.fillRect(Math.round(side < 0 ? edge : edge - length), lower, length, RULE * unit)
      const rise = easeOut((seconds - TIMES.name) / 0.9)
      if (rise > 0) {
        context.save()
        context.beginPath()
        context.rect(0, nameCut.y - 8 * unit, width, lower - 2 * unit - nameCut.y + 8 * unit)
        context.clip()
        // Rises by its own height: from where the rule hides all of it.
        context.drawImage(nameCut.canvas, nameCut.x, Math.round(nameCut.y + (1 - rise) * (lower - nameCut.y)))
        context.restore()
      }
      const shown = clamp01((seconds - TIMES.role) / 0.6)
      if (shown > 0) {
        context.globalAlpha = shown * alpha
        context.drawImage(roleCut.canvas, roleCut.x, roleCut.y)
      }
      context.globalAlpha = 1
    },
  }
}

/** A name in one line, or in two of the same size where one would come out small. */
function breakName(
  text: string,
  style: LineStyle,
  smallest: number,
): readonly (LineStyle & { readonly text: string })[] {
  if (fitLine(text, style).size >= smallest) return [{ ...style, text }]
  const middle = text.length / 2
  const breaks = [...text.matchAll(/(?<=\S)(?:\s+|-)(?=\S)/gu)].map((match) => match.index + match[0].trimEnd().length)
  const at = breaks.reduce((best, next) => (Math.abs(next - middle) < Math.abs(best - middle) ? next : best), 0)
  if (at === 0) return [{ ...style, text }]
  const halves = [text.slice(0, at), text.slice(at)]
  const size = Math.min(smallest, ...halves.map((half) => fitLine(half, style).size))
  return halves.map((half) => ({ ...style, size, text: half }))
}

/** Ink that gathers in the corner behind the text, so that it reads on every scenery. */
function drawScrim(
  { width, height }: { readonly width: number; readonly height: number },
  palette: Palette,
  side: Side,
): CutOut {
  const { canvas, context } = createSurface(width * 0.75, height * 0.6)
  const x = side < 0 ? 0 : canvas.width
  context.setTransform(canvas.width, 0, 0, canvas.height, x, canvas.height)
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1)
  gradient.addColorStop(0, fade(palette.ink, 0.82))
  gradient.addColorStop(0.55, fade(palette.ink, 0.5))
  gradient.addColorStop(1, fade(palette.ink, 0))
  context.fillStyle = gradient
  context.fillRect(-1, -1, 2, 1)
  return { canvas, x: side < 0 ? 0 : Math.round(width - canvas.width), y: Math.round(height - canvas.height) }
}
