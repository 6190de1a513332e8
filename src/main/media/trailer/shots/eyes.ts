import type { Canvas } from '@napi-rs/canvas'
import type { CharacterDesign, Side } from '../../art/bust/design.ts'
import { sculpt } from '../../art/bust/sculpt.ts'
import { drawFigure } from '../../art/figure/draw-figure.ts'
import { mix, toward } from '../../art/print/colour.ts'
import { createSurface } from '../../art/print/surface.ts'
import { drawGrain } from '../../motion/draw-clip.ts'
import type { Shot, TrailerShow } from '../shot.ts'

/** Height of the strip that the eyes are seen through, in frame heights. */
const STRIP = 0.46
/** Half of what the strip shows of the face, in bust units: brows to cheekbones. */
const HALF_HEIGHT = 0.155
/** Radians that the face is turned, and how far its eyes then stand from the middle, in bust units. */
const YAW = 0.3
const ASIDE = 0.13
const EYE_LEVEL = 0.02
const SCULPT_SCALE = 0.4

/** Somebody's eyes, cut out and ready to be shown again and again. */
export interface Eyes {
  readonly figure: Canvas
  readonly side: Side
}

/** Sculpts a face anew at twice the size, lit from the side: only the band around the eyes. */
export function drawEyes({ blueprint, frame }: TrailerShow, design: CharacterDesign, side: Side): Eyes {
  const width = Math.round(frame.width * 1.08)
  const height = Math.round(frame.height * STRIP)
  const bust = sculpt(
    { ...design, pose: { pitch: 0, yaw: side * YAW, roll: 0, torsoYaw: 0 } },
    {
      width: Math.round(width * SCULPT_SCALE),
      height: Math.round(height * SCULPT_SCALE),
      halfHeight: HALF_HEIGHT,
      centreX: side * ASIDE,
      centreY: EYE_LEVEL,
      zoom: 1,
    },
  )
  const rim = toward(blueprint.palette, 'light', 0.4)
  return { figure: drawFigure(bust, design, blueprint.palette, { width, height, rim, dots: 90 }), side }
}

/** One stare: a strip of face on ink, or on hot paper for every third, sliding slowly aside. */
export function openEyes(show: TrailerShow, eyes: Eyes, count: number): Shot {
  const { frame, blueprint } = show
  const { palette } = blueprint
  const loud = count % 3 === 2
  const top = Math.round((frame.height * (1 - STRIP)) / 2)
  const strip = createSurface(frame.width, Math.round(frame.height * STRIP))
  const closer = 1 + 0.05 * (count % 4)
  return {
    draw: (context, index) => {
      context.fillStyle = loud ? palette.hot : palette.ink
      context.fillRect(0, 0, frame.width, frame.height)
      strip.context.fillStyle = loud ? mix(palette.ink, palette.deep, 0.4) : toward(palette, 'ink', 0.7)
      strip.context.fillRect(0, 0, frame.width, strip.canvas.height)
      const scale = closer * (1 + 0.003 * index)
      const width = eyes.figure.width * scale
      const height = eyes.figure.height * scale
      const x = (frame.width - width) / 2 + eyes.side * index * 0.7 * frame.unit
      strip.context.drawImage(eyes.figure, x, (strip.canvas.height - height) / 2, width, height)
      context.drawImage(strip.canvas, 0, top)
      drawGrain(context, show.grain, index)
    },
  }
}
