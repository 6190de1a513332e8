import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Palette } from '../../../../shared/show/palette.ts'
import type { CharacterDesign } from '../bust/design.ts'
import type { GBuffer } from '../bust/gbuffer.ts'
import { Material } from '../bust/material.ts'
import { fade } from '../print/colour.ts'
import { drawCatchLights } from './eyes.ts'
import { drawStubble, drawTurnOfLight } from './halftone.ts'
import { type InkTable, inkTable, LAYERS } from './inks.ts'
import { blur, blurTwice, maskOf } from './masks.ts'
import { rimMask } from './rim.ts'
import { createScissors, type Scissors } from './scissors.ts'
import { type Tones, tonesOf } from './tones.ts'
import type { Ring } from './trace.ts'

export interface FigureOptions {
  /** Pixels of the canvas that comes back; the same proportions as the G-buffer. */
  readonly width: number
  readonly height: number
  /** `#rrggbb` of the edge lit from behind; default: the palette's `hot`. */
  readonly rim?: string
  /** A picture of the figure's size, seen through its shadows; faded out over the face. */
  readonly secondScene?: Canvas
  /** 0..1: how far the second scene is faded towards ink over the face; default .8. */
  readonly faceFade?: number
  /** Coarseness of the cut, about 1: finer drifts to a photo filter, coarser loses likeness. */
  readonly tolerance?: number
  /** Dots across the width in the turn of light; default 120, 0 for none. */
  readonly dots?: number
}

/** Cuts the lit bust out of flat paper: a canvas with a transparent background. */
export function drawFigure(g: GBuffer, design: CharacterDesign, palette: Palette, options: FigureOptions): Canvas {
  const { width, height } = options
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const scissors = createScissors(context, g, width, options.tolerance ?? 1)
  const tones = tonesOf(g)
  const inks = inkTable(design, palette)
  const silhouette = scissors.rings(g.coverage, 0.5, 1.1, 30)
  scissors.outline(silhouette)
  context.fillStyle = palette.ink
  context.fill('evenodd')
  if (options.secondScene) drawSecondScene(context, scissors, silhouette, palette, options, options.secondScene)
  cutMaterials(scissors, g, tones, inks)
  const dots = options.dots ?? 120
  if (dots > 0) {
    drawTurnOfLight(context, g, tones, inks, { width, dots })
    drawStubble(context, g, inks, { width, dots })
  }
  cutFeatures(scissors, g, tones, inks)
  scissors.cut(rimMask(g, tones.rim, design), 0.27, options.rim ?? palette.hot, 1, 42)
  drawCatchLights(context, g, width, inks.eyeLit)
  return canvas
}

function drawSecondScene(
  context: SKRSContext2D,
  scissors: Scissors,
  silhouette: readonly Ring[],
  palette: Palette,
  { width, height, faceFade = 0.8 }: FigureOptions,
  scene: Canvas,
): void {
  context.save()
  scissors.outline(silhouette)
  context.clip('evenodd')
  context.drawImage(scene, 0, 0, width, height)
  const veil = context.createLinearGradient(0, height * 0.3, 0, height * 0.62)
  veil.addColorStop(0, fade(palette.ink, faceFade))
  veil.addColorStop(1, fade(palette.ink, 0))
  context.fillStyle = veil
  context.fillRect(0, 0, width, height)
  context.restore()
}

/** Every material as shapes of half, low, lit and high tone, one above the other. */
function cutMaterials(scissors: Scissors, g: GBuffer, tones: Tones, inks: InkTable): void {
  for (const { ink, materials, face } of LAYERS) {
    const masked = maskOf(g.material, g.coverage, materials, tones.key, 30)
    if (!masked) continue
    const tone = blurTwice(masked, g.width, g.height)
    const ramp = inks[ink]
    scissors.cut(tone, face ? 0.035 : 0.05, ramp.half, face ? 0.9 : 1.2)
    if (face) scissors.cut(tone, 0.15, ramp.low, 0.85)
    scissors.cut(tone, face ? 0.33 : 0.15, ramp.lit, face ? 0.8 : 1.3)
    scissors.cut(tone, face ? 0.655 : 0.56, ramp.high, face ? 0.9 : 1.5)
  }
}

/** Lips, eyes and all dark lines. */
function cutFeatures(scissors: Scissors, g: GBuffer, tones: Tones, inks: InkTable): void {
  const bright = tones.key.map((tone) => Math.min(1, tone * 4))
  const mask = (material: number, values: Float32Array | null = null) =>
    maskOf(g.material, g.coverage, [material], values)
  const lips = mask(Material.Lip, bright)
  if (lips) {
    scissors.cut(lips, 0.12, inks.lip.half, 0.5, 3)
    scissors.cut(lips, 0.3, inks.lip.low, 0.5, 3)
    scissors.cut(lips, 0.9, inks.lip.lit, 0.5, 3)
  }
  const freckles = mask(Material.Freckle)
  if (freckles) scissors.cut(freckles, 0.35, inks.skin.low, 0.3, 1)
  const whites = maskOf(g.material, g.coverage, [Material.Eye, Material.Iris], null)
  if (whites) scissors.cut(whites, 0.5, inks.eyeShade, 0.35, 2)
  const litWhites = maskOf(g.material, g.coverage, [Material.Eye, Material.Iris], bright)
  if (litWhites) scissors.cut(litWhites, 0.5, inks.eyeLit, 0.35, 2)
  const iris = mask(Material.Iris)
  if (iris) scissors.cut(iris, 0.5, inks.iris, 0.3, 1.5)
  const lines = mask(Material.Line)
  if (lines) scissors.cut(blur(lines, g.width, g.height), 0.45, inks.line, 0.4, 2)
}
