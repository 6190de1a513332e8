import { z } from 'zod'

/** An sRGB colour as `#rrggbb`, lower case. */
const hexColour = z.string().regex(/^#[0-9a-f]{6}$/)

/**
 * The six inks of a show.
 *
 * `ink`, `deep` and `mid` share one hue, `hot` is its complement, `light` and `paper` carry skin and type.
 * Everything a show makes uses these six and mixes of neighbours, so that all of it belongs together.
 */
export const paletteSchema = z.object({
  id: z.string().min(1).max(40),
  ink: hexColour,
  deep: hexColour,
  mid: hexColour,
  hot: hexColour,
  light: hexColour,
  paper: hexColour,
})

export type Palette = z.infer<typeof paletteSchema>

/** The six ink names, darkest first. */
export type Ink = Exclude<keyof Palette, 'id'>
