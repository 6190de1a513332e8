import { type Image, loadImage } from '@napi-rs/canvas'
import { createSurface } from '../../art/print/surface.ts'
import { drawBilling, layOutBilling } from '../../art/type/billing.ts'
import { drawLine } from '../../art/type/line.ts'
import { MediaUnreadableError, messageOf } from '../../errors.ts'
import { drawGrain } from '../../motion/draw-clip.ts'
import { clamp01, easeInOut, easeOut } from '../../motion/easing.ts'
import { drawGround } from '../../motion/set.ts'
import type { Shot, TrailerShow } from '../shot.ts'

/** Height of the poster in frame heights. */
const POSTER = 0.9
const MARGIN = 0.06

/**
 * The poster, the credits and the promise; fades to black with the music.
 *
 * @param fadeFrames frames at the end over which all goes dark
 * @throws MediaUnreadableError where the poster is no picture
 */
export async function openEnd(
  show: TrailerShow,
  frames: number,
  fadeFrames: number,
  posterFile: string,
): Promise<Shot> {
  const { frame } = show
  const poster = await loadPoster(posterFile)
  const height = frame.height * POSTER
  const width = (height * poster.width) / poster.height
  // Scaled once: a thousand pixels shrunk anew for each frame would shimmer.
  const print = createSurface(width, height)
  print.context.imageSmoothingQuality = 'high'
  print.context.drawImage(poster, 0, 0, print.canvas.width, print.canvas.height)
  const posterX = Math.round(frame.width * (1 - MARGIN) - width)
  const backdrop = drawBackdrop(show, posterX, width, height)
  const promise = drawPromise(show, posterX)
  return {
    draw: (context, index) => {
      context.drawImage(backdrop, 0, 0)
      const rise = (1 - easeOut(index / frames / 0.35)) * 40 * frame.unit
      context.drawImage(print.canvas, posterX, (frame.height - height) / 2 + rise)
      context.globalAlpha = clamp01((index / frames - 0.12) * 4)
      context.drawImage(promise, 0, 0)
      context.globalAlpha = 1
      drawGrain(context, show.grain, index)
      const dark = easeInOut((index - (frames - fadeFrames)) / Math.max(1, fadeFrames - 1))
      if (dark <= 0) return
      context.globalAlpha = dark
      context.fillStyle = '#000000'
      context.fillRect(0, 0, frame.width, frame.height)
      context.globalAlpha = 1
    },
  }
}

function loadPoster(file: string): Promise<Image> {
  return loadImage(file).catch((cause: unknown) => {
    throw new MediaUnreadableError(file, messageOf(cause), { cause })
  })
}

function drawBackdrop({ blueprint: { palette }, frame }: TrailerShow, x: number, width: number, height: number) {
  const ground = drawGround(frame, palette)
  const context = ground.getContext('2d')
  context.fillStyle = palette.ink
  context.globalAlpha = 0.55
  context.fillRect(0, 0, frame.width, frame.height)
  // The poster's shadow on the wall.
  context.globalAlpha = 0.6
  context.filter = `blur(${22 * frame.unit}px)`
  context.fillRect(x - 16 * frame.unit, (frame.height - height) / 2 + 18 * frame.unit, width, height)
  context.filter = 'none'
  context.globalAlpha = 1
  return ground
}

function drawPromise({ blueprint, cast, frame }: TrailerShow, posterX: number) {
  const { palette } = blueprint
  const { canvas, context } = createSurface(frame.width, frame.height)
  const left = frame.width * MARGIN
  const width = posterX - left - frame.width * MARGIN
  const line = (text: string, y: number, size: number): void => {
    drawLine(context, text, left, y * frame.height, {
      face: 'league-gothic',
      size: size * frame.unit,
      spacing: 2 * frame.unit,
      colour: palette.paper,
      maxWidth: width,
    })
  }
  line('COMING TO NO SCREEN', 0.3, 112)
  line('NEAR YOU', 0.455, 112)
  context.fillStyle = palette.hot
  context.fillRect(left, frame.height * 0.5, width * 0.36, 5 * frame.unit)
  const billing = layOutBilling(
    blueprint,
    cast.map(({ name }) => name),
    { width, height: frame.height * 0.32, largest: 40 * frame.unit, smallest: 20 * frame.unit },
  )
  const colours = { name: palette.paper, label: palette.light }
  drawBilling(context, billing, { x: left, y: frame.height * 0.56 }, colours)
  return canvas
}
