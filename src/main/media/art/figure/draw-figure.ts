import type { Canvas } from '@napi-rs/canvas'
import type { Palette } from '../../../../shared/show/palette.ts'
import type { CharacterDesign } from '../bust/design.ts'
import type { GBuffer } from '../bust/gbuffer.ts'

export interface FigureOptions {
  /** Pixels of the canvas that comes back; the same proportions as the G-buffer. */
  readonly width: number
  readonly height: number
  /** CSS colour of the edge lit from behind; default: the palette's `hot`. */
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
export function drawFigure(
  _gbuffer: GBuffer,
  _design: CharacterDesign,
  _palette: Palette,
  _options: FigureOptions,
): Canvas {
  throw new Error('not built yet')
}
