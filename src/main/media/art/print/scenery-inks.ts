import type { Palette } from '../../../../shared/show/palette.ts'
import { toward } from './colour.ts'

/**
 * The colours a setting is cut from, one or two for each layer.
 *
 * `shade` colours are the side of a thing that is turned from the light.
 */
export interface SceneryInks {
  /** What is cut out of the sun, the clock or the rose window, so that the sky shows through. */
  readonly sky: string
  readonly disc: string
  readonly far: string
  readonly farShade: string
  readonly mid: string
  readonly midShade: string
  readonly near: string
  readonly nearShade: string
  /** Windows, stars, lamps. */
  readonly lit: string
}

/** A dark sky with a hot sun: posters and clips. */
export function nightInks(palette: Palette): SceneryInks {
  return {
    sky: toward(palette, 'deep', 0.45),
    disc: palette.hot,
    far: toward(palette, 'deep', 0.6),
    farShade: toward(palette, 'deep', 0.38),
    mid: toward(palette, 'deep', 0.16),
    midShade: toward(palette, 'ink', 0.86),
    near: toward(palette, 'ink', 0.4),
    nearShade: toward(palette, 'ink', 0.12),
    lit: palette.light,
  }
}

/** In front of a field of `hot`: the distance pales toward `light`, the foreground goes through mid to deep. */
export function duskInks(palette: Palette): SceneryInks {
  return {
    sky: palette.hot,
    disc: palette.light,
    far: toward(palette, 'hot', 0.3),
    farShade: toward(palette, 'hot', 0.14),
    mid: toward(palette, 'deep', 0.85),
    midShade: toward(palette, 'deep', 0.5),
    near: palette.deep,
    nearShade: toward(palette, 'ink', 0.6),
    lit: palette.paper,
  }
}

/** In front of a field of `light`: the distance warms toward `hot`, the foreground goes through mid to deep. */
export function dayInks(palette: Palette): SceneryInks {
  return {
    sky: palette.light,
    disc: palette.hot,
    far: toward(palette, 'hot', 0.72),
    farShade: toward(palette, 'hot', 0.52),
    mid: palette.mid,
    midShade: toward(palette, 'deep', 0.62),
    near: palette.deep,
    nearShade: toward(palette, 'ink', 0.6),
    lit: palette.paper,
  }
}

/** The second scene, seen inside a figure's shadow: ink and deep only, so that the figure stays one dark shape. */
export function windowInks(palette: Palette): SceneryInks {
  return {
    sky: toward(palette, 'ink', 0.3),
    disc: toward(palette, 'deep', 0.6),
    far: toward(palette, 'deep', 0.22),
    farShade: palette.deep,
    mid: toward(palette, 'ink', 0.72),
    midShade: toward(palette, 'ink', 0.5),
    near: toward(palette, 'ink', 0.2),
    nearShade: palette.ink,
    lit: toward(palette, 'deep', 0.9),
  }
}
