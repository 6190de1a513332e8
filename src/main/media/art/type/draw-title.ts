import type { SKRSContext2D } from '@napi-rs/canvas'
import { setType } from './set-type.ts'
import type { TitleLayout } from './title.ts'

export interface TitleColours {
  readonly face: string
  /** The hard shadow, printed slightly out of register. */
  readonly offset: string
}

/**
 * Draws a set title with the box's upper left corner at (x, y).
 *
 * @param shift how far the hard shadow lies to the right and below, in pixels
 */
export function drawTitle(
  context: SKRSContext2D,
  layout: TitleLayout,
  place: { readonly x: number; readonly y: number; readonly shift: number },
  colours: TitleColours,
): void {
  context.save()
  const pass = (colour: string, dx: number, dy: number, small: boolean): void => {
    context.fillStyle = colour
    for (const row of layout.rows) {
      if (row.spacing > 0 !== small) continue
      setType(context, row.text, { face: layout.face, han: layout.han, size: row.size, spacing: row.spacing })
      context.fillText(row.text, place.x + row.x + dx, place.y + row.baseline + dy)
      for (const { from, to, y } of row.rules)
        context.fillRect(place.x + from, place.y + y - place.shift * 0.3, to - from, Math.max(1, place.shift * 0.6))
    }
  }
  pass(colours.offset, place.shift, place.shift * 0.8, false)
  pass(colours.face, 0, 0, false)
  pass(colours.offset, 0, 0, true)
  context.restore()
}
