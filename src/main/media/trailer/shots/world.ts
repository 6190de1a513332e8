import { fade } from '../../art/print/colour.ts'
import { drawLine } from '../../art/type/line.ts'
import { type CutOut, drawCutOut } from '../../motion/cut-out.ts'
import { drawGrain } from '../../motion/draw-clip.ts'
import { clamp01, easeOut } from '../../motion/easing.ts'
import { drawGround, drawSetLayer, putLayer, setInks, WAYS } from '../../motion/set.ts'
import type { Shot, TrailerShow } from '../shot.ts'

/** Factor on the depth of the layers: wide shots are deeper than clips. */
const DEPTH = 2
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
  const way = (WAYS.sky * DEPTH * frame.unit) / frame.width
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

function drawCaption({ blueprint: { palette }, frame }: TrailerShow, { large, small }: WorldCaption): CutOut {
  const line = { align: 'centre', maxWidth: frame.width * 0.84 } as const
  return drawCutOut(frame.width, frame.height, (context) => {
    // Ink gathers below, so that the words stand out from lit windows and waves.
    const dark = context.createLinearGradient(0, frame.height * 0.5, 0, frame.height)
    dark.addColorStop(0, fade(palette.ink, 0))
    dark.addColorStop(0.55, fade(palette.ink, 0.72))
    dark.addColorStop(1, fade(palette.ink, 0.9))
    context.fillStyle = dark
    context.fillRect(0, 0, frame.width, frame.height)
    drawLine(context, large.toUpperCase(), frame.width / 2, frame.height * 0.84, {
      ...line,
      face: 'league-gothic',
      size: 112 * frame.unit,
      spacing: 5 * frame.unit,
      colour: palette.paper,
    })
    drawLine(context, small.toUpperCase(), frame.width / 2, frame.height * 0.905, {
      ...line,
      face: 'barlow-condensed-semibold',
      size: 30 * frame.unit,
      spacing: 10 * frame.unit,
      colour: palette.hot,
    })
  })
}
