import type { Path2D, SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../../../../../shared/random.ts'
import type { Palette } from '../../../../../shared/show/palette.ts'

/** What scenery must be cut from to stand out before a part of a ground. */
export type Tone = 'night' | 'dusk' | 'day'

/** What a composition is drawn for. Lengths in pixels. */
export interface GroundFrame {
  readonly width: number
  readonly height: number
  /** The scale of round things. */
  readonly unit: number
  /** Where the figure's head is. */
  readonly x: number
  readonly y: number
  /** The side the lamp stands on. The ground is dark there and bright on the other side: counterchange. */
  readonly lamp: -1 | 1
  readonly palette: Palette
  readonly random: Random
}

/** One tone of paper, with its drawing. */
interface Sheet {
  readonly tone: Tone
  readonly paint: (context: SKRSContext2D) => void
}

/** Flat poster geometry behind a figure: a field over the whole frame, and where there is one an opening cut into it. */
export interface Ground {
  readonly field: Sheet
  readonly opening?: Sheet & { readonly shape: Path2D }
  /** The edge of the figure that is lit from behind, `#rrggbb`. */
  readonly rim: string
  /** The large dots in the bright corner, `#rrggbb`. */
  readonly dots: string
}

/** A composition: how a ground is made for a frame. */
export type Composition = (frame: GroundFrame) => Ground

/** Fills the frame, and a little more, so that no edge shows when it is moved. */
export function flood(context: SKRSContext2D, { width, height }: GroundFrame, colour: string): void {
  context.fillStyle = colour
  context.fillRect(-2, -2, width + 4, height + 4)
}
