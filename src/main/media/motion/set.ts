import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { SettingId } from '../../../shared/show/blueprint.ts'
import type { Palette } from '../../../shared/show/palette.ts'
import type { Side } from '../art/bust/design.ts'
import { fade, mix, toward } from '../art/print/colour.ts'
import { applyGrain } from '../art/print/grain.ts'
import { nightInks, type SceneryInks } from '../art/print/scenery-inks.ts'
import { createSurface } from '../art/print/surface.ts'
import { drawScenery } from '../art/scenery/draw-scenery.ts'
import type { Layer } from '../art/scenery/frame.ts'
import { type CutOut, drawCutOut } from './cut-out.ts'

export interface StageFrame {
  readonly width: number
  readonly height: number
  /** Pixels for each pixel of a 720p frame. */
  readonly unit: number
}

/**
 * How far the camera carries each layer across the frame, in pixels of a 720p frame: the nearer, the further.
 *
 * Over a clip's 96 frames that is a whole number of pixels a frame (or one every second or fourth frame), so that
 * sheets need not be resampled: cut edges stay crisp, steps stay even, and drawing costs a fifth.
 */
export const WAYS: Readonly<Record<Layer, number>> = { sky: 24, far: 48, mid: 96, near: 288 }
/** Room above and below for layers that rise or fall, in frame heights. */
const HEADROOM = 1.1

/** One layer of the set on a sheet that is wider than the frame by the camera's way. */
export interface SetLayer {
  readonly cut: CutOut
  readonly sheet: { readonly width: number; readonly height: number }
  /** Pixels from one end of the camera's way to the other. */
  readonly way: number
  readonly snap: boolean
}

/** Draws a layer where the camera sees it: `pan` -0.5..0.5 of its way, `down` in pixels. */
export function putLayer(context: SKRSContext2D, frame: StageFrame, layer: SetLayer, pan: number, down = 0): void {
  const { cut, sheet, way, snap } = layer
  const x = (frame.width - sheet.width) / 2 + cut.x + pan * way
  const y = frame.height - sheet.height * overhang(frame, sheet) + cut.y + down
  if (snap) context.drawImage(cut.canvas, Math.round(x), Math.round(y))
  else context.drawImage(cut.canvas, x, y)
}

/** Sheets stand a little below the frame, so that a layer may rise without showing its edge. */
function overhang(frame: StageFrame, sheet: { readonly height: number }): number {
  return (frame.height + (sheet.height - frame.height) / 2) / sheet.height
}

export interface SetOptions {
  readonly frame: StageFrame
  readonly setting: SettingId
  readonly seed: string
  readonly inks: SceneryInks
  /** Factor on every layer's way: 1 in clips, more in the trailer's wide shots. */
  readonly depth?: number
  /** Whether the layer stands on whole pixels: crisp and cheap, for ways of whole pixels a frame. */
  readonly snap?: boolean
  /** How much larger than in a wide view things are drawn; default 1. They stand on the lower edge. */
  readonly larger?: number
  /** Where the sky's disc hangs, in frame widths and heights, and its radius in heights. */
  readonly disc?: { readonly x: number; readonly y: number; readonly radius: number }
}

export function drawSetLayer(layer: Layer, options: SetOptions): SetLayer {
  const { frame, setting, seed, inks, disc, larger = 1, snap = false } = options
  const way = WAYS[layer] * (options.depth ?? 1) * frame.unit
  const sheet = {
    // Even, so that the sheet stands on whole pixels when it is centred.
    width: 2 * Math.ceil((frame.width + way) / 2 + 8),
    height: Math.ceil(frame.height * HEADROOM),
  }
  const cut = drawCutOut(sheet.width, sheet.height, (context) => {
    const onSheet = disc && {
      x: (disc.x * frame.width + (sheet.width - frame.width) / 2) / sheet.width,
      y: (disc.y * frame.height + (sheet.height - frame.height) / 2) / sheet.height,
      radius: (disc.radius * frame.height) / sheet.height,
    }
    // Drawn for a larger sheet, of which the lower middle is kept.
    const drawn = { width: sheet.width * larger, height: sheet.height * larger }
    context.translate((sheet.width - drawn.width) / 2, sheet.height - drawn.height)
    drawScenery(context, layer, { setting, seed, inks, ...drawn, ...(onSheet && { disc: onSheet }) })
  })
  return { cut, sheet, way, snap }
}

/** The sheet behind everything: ink above, brighter towards the horizon, with the paper's own grain. */
export function drawGround({ width, height }: StageFrame, palette: Palette): Canvas {
  const { canvas, context } = createSurface(width, height)
  const sky = context.createLinearGradient(0, 0, 0, height)
  sky.addColorStop(0, toward(palette, 'ink', 0.6))
  sky.addColorStop(1, toward(palette, 'deep', 0.8))
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)
  applyGrain(context, width, height)
  return canvas
}

/** Night inks for a set whose ground brightens downward: each layer is darker than what stands behind it. */
export function setInks(palette: Palette): SceneryInks {
  const haze = toward(palette, 'deep', 0.5)
  return {
    ...nightInks(palette),
    far: mix(haze, palette.ink, 0.25),
    farShade: mix(haze, palette.ink, 0.4),
    mid: mix(haze, palette.ink, 0.55),
    midShade: mix(haze, palette.ink, 0.68),
    near: mix(haze, palette.ink, 0.9),
    nearShade: mix(haze, palette.ink, 0.76),
  }
}

/** A band of warm light, to be laid over by `screen`. All four corners are clear, so that its sheet cannot be seen. */
export function drawLightSweep({ height, unit }: StageFrame, palette: Palette, side: Side): Canvas {
  const width = 900 * unit
  const { canvas, context } = createSurface(width, height * HEADROOM)
  const light = mix(palette.light, palette.hot, 0.3)
  // Mirrored for a lamp on the right: the sharp edge leads.
  const [from, to] = side < 0 ? [0, width] : [width, 0]
  const band = context.createLinearGradient(from, 0, to, canvas.height * 0.3)
  band.addColorStop(0.34, fade(light, 0))
  band.addColorStop(0.52, fade(light, 0.55))
  band.addColorStop(0.6, fade(light, 1))
  band.addColorStop(0.64, fade(light, 0))
  context.fillStyle = band
  context.fillRect(0, 0, canvas.width, canvas.height)
  return canvas
}
