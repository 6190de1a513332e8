import { toward } from '../../art/print/colour.ts'
import { drawLine } from '../../art/type/line.ts'
import { drawCutOut } from '../../motion/cut-out.ts'
import { drawGrain } from '../../motion/draw-clip.ts'
import { clamp01, easeOut } from '../../motion/easing.ts'
import { DEPTHS, drawGround, drawSetLayer, PAN, putLayer, setInks } from '../../motion/set.ts'
import type { Shot, TrailerShow } from '../shot.ts'

/** Factor on the depth of the layers: wide shots are deeper than clips. */
const DEPTH = 1.5
/** Where the sky's disc first stands, in frame widths and heights. */
const DISC = { x: 0.4, y: 0.4 }
/** The three views come closer: what the set is drawn larger by, and the disc's radius in frame heights. */
const VIEWS = [
  { larger: 1, radius: 0.2 },
  { larger: 1.3, radius: 0.28 },
  { larger: 1.75, radius: 0.36 },
] as const

/** What stands at the lower edge of a wide shot. */
export interface WorldCaption {
  readonly large: string
  readonly small: string
}

/**
 * A wide shot of the setting, panned across its depth.
 *
 * `part` 0, 1, 2 are three views that follow one another: the sky's disc stands where the view before left it.
 */
export function openWorld(show: TrailerShow, frames: number, part: 0 | 1 | 2, caption: WorldCaption | null): Shot {
  const { blueprint, frame } = show
  const { palette, seed, setting } = blueprint
  const way = PAN * DEPTHS.sky * DEPTH
  const { larger, radius } = VIEWS[part]
  const disc = { x: DISC.x + way * part, y: DISC.y, radius }
  const common = { frame, setting: setting.id, inks: setInks(palette), depth: DEPTH, disc }
  const layers = (['sky', 'far', 'mid', 'near'] as const).map((layer) =>
    // The sky stays the same through all three, as it does when one looks about.
    drawSetLayer(layer, {
      ...common,
      seed: layer === 'sky' ? `${seed}|world` : `${seed}|world|${part}`,
      larger: layer === 'sky' ? 1 : larger,
    }),
  )
  const ground = drawGround(frame, palette)
  const text = caption && drawCaption(show, caption)
  return {
    draw: (context, index) => {
      const time = index / frames
      const pan = time - 0.5
      context.drawImage(ground, 0, 0)
      for (const layer of layers) putLayer(context, frame, layer, pan)
      if (text) {
        context.globalAlpha = easeOut((time - 0.1) * 3) * clamp01((1.02 - time) * 9)
        context.drawImage(text.canvas, text.x, text.y)
        context.globalAlpha = 1
      }
      drawGrain(context, show.grain, index)
    },
  }
}

function drawCaption({ blueprint: { palette }, frame }: TrailerShow, { large, small }: WorldCaption) {
  const line = { align: 'centre', maxWidth: frame.width * 0.84 } as const
  return drawCutOut(frame.width, frame.height, (context) => {
    context.shadowColor = palette.ink
    context.shadowBlur = 26 * frame.unit
    const set = {
      face: 'league-gothic',
      size: 104 * frame.unit,
      spacing: 5 * frame.unit,
      colour: palette.paper,
    } as const
    drawLine(context, large.toUpperCase(), frame.width / 2, frame.height * 0.84, { ...line, ...set })
    drawLine(context, small.toUpperCase(), frame.width / 2, frame.height * 0.9, {
      ...line,
      face: 'barlow-condensed-semibold',
      size: 28 * frame.unit,
      spacing: 10 * frame.unit,
      colour: toward(palette, 'light', 0.2),
    })
  })
}
