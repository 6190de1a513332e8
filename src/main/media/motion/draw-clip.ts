import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { clamp01, easeInOut, easeOut } from './easing.ts'
import { emblemOrigin } from './emblem.ts'
import type { ClipStage } from './prepare-clip.ts'
import { putLayer, WAYS } from './set.ts'

export const CLIP_SECONDS = 4
/** Cut paper moves in steps: a new cel every third frame until the last, which is held. */
const CEL_FRAMES = 3
/** Seconds that the turn takes. */
const TURN_SECONDS = 1.9

/**
 * Draws one frame of a clip. Only prepared bitmaps are moved here: no path, text, filter or gradient.
 *
 * @param index 0 to 95
 */
export function drawClipFrame(context: SKRSContext2D, stage: ClipStage, index: number): void {
  const { frame, side } = stage
  const seconds = index / stage.framesPerSecond
  const time = seconds / CLIP_SECONDS
  const pan = (time - 0.5) * -side
  context.globalAlpha = 1
  context.drawImage(stage.ground, 0, 0)
  putLayer(context, frame, stage.sky, pan)
  const origin = emblemOrigin(frame)
  const rise = (1 - easeOut(seconds)) * frame.height * 0.5
  const drift = pan * WAYS.far * frame.unit
  const { canvas, x, y } = stage.emblem
  context.drawImage(canvas, Math.round(origin.x + x + drift), Math.round(origin.y + y + rise))
  putLayer(context, frame, stage.far, pan)
  putLayer(context, frame, stage.mid, pan, (1 - easeOut(seconds / 1.25 - 0.1)) * 80 * frame.unit)
  drawSweep(context, stage, time)
  drawFigure(context, stage, index, pan)
  putLayer(context, frame, stage.near, pan, 24 * frame.unit)
  stage.particles.draw(context, time, -side)
  stage.lowerThird.draw(context, seconds)
  drawGrain(context, stage.grain, index)
  // Up from ink, so that a clip can start anywhere.
  const dark = 1 - seconds / 0.16
  if (dark > 0) {
    context.globalAlpha = dark
    context.fillStyle = stage.ink
    context.fillRect(0, 0, frame.width, frame.height)
    context.globalAlpha = 1
  }
}

/** Grain on twos. */
export function drawGrain(context: SKRSContext2D, sheets: readonly Canvas[], index: number): void {
  const sheet = sheets[(index >> 1) % sheets.length]
  if (sheet) context.drawImage(sheet, 0, 0)
}

function drawSweep(context: SKRSContext2D, { sweep, frame, side }: ClipStage, time: number): void {
  const along = easeInOut(time * 1.3)
  const x = side < 0 ? -0.5 + along * 1.1 : 0.8 - along * 1.1
  context.globalCompositeOperation = 'screen'
  context.globalAlpha = 0.55 * Math.sin(Math.PI * clamp01(time * 1.35))
  context.drawImage(sweep, Math.round(x * frame.width), Math.round(-30 * frame.unit))
  context.globalCompositeOperation = 'source-over'
  context.globalAlpha = 1
}

function drawFigure(context: SKRSContext2D, stage: ClipStage, index: number, pan: number): void {
  const { frame, side, cels, shadow } = stage
  const seconds = index / stage.framesPerSecond
  const held = (Math.floor(index / CEL_FRAMES) * CEL_FRAMES) / stage.framesPerSecond
  const cel = cels[Math.min(cels.length - 1, Math.floor((held / TURN_SECONDS) * cels.length))]
  if (!cel) return
  const arriving = 1 - easeOut(seconds / 1.33)
  const scale = 1 + (0.05 * seconds) / CLIP_SECONDS
  const width = cel.width * scale
  const height = cel.height * scale
  const x = frame.width * stage.figureX - width / 2 + pan * frame.width * 0.08 + arriving * side * -60 * frame.unit
  const y = frame.height - height * 0.955 + arriving * 80 * frame.unit
  context.globalAlpha = 0.5
  context.imageSmoothingEnabled = false
  context.drawImage(shadow, x - side * 26 * frame.unit, y + 16 * frame.unit, width, height)
  context.imageSmoothingEnabled = true
  context.globalAlpha = 1
  context.drawImage(cel, x, y, width, height)
}
