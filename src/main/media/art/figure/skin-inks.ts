import type { Palette } from '../../../../shared/show/palette.ts'
import { clamp, lerp } from '../geometry/scalar.ts'
import { blend, COPPER, chromaOf, fromLab, hueOf, type Lab, toLab } from './oklab.ts'
import type { Ramp } from './ramp.ts'

/** The angle between two hues, 0..π. */
const hueGap = (a: Lab, b: Lab): number => {
  const gap = Math.abs(hueOf(a) - hueOf(b)) % (2 * Math.PI)
  return gap > Math.PI ? 2 * Math.PI - gap : gap
}

/**
 * Skin in five steps. Its lightness is the person's own; its hue is the palette's.
 *
 * `light` gives the hue of pale skin. Dark skin leans towards `hot` where that is a near hue, else towards `mid`: a mix
 * across the wheel would be grey. So people keep their tones relative to one another in any palette.
 */
export function skinRamp(palette: Palette, skin: number): Ramp {
  const value = clamp((skin - 0.28) / 0.68)
  const light = toLab(palette.light)
  const hot = toLab(palette.hot)
  const warm = hueGap(light, hot) < 1.3 ? hot : toLab(palette.mid)
  const lean = 0.55 * (1 - value)
  const a = lerp(light[1], warm[1], lean)
  const b = lerp(light[2], warm[2], lean)
  // Yellow turns olive when it darkens, so golden palettes are pulled towards copper.
  const mixed = Math.atan2(b, a)
  const hue = mixed > COPPER ? lerp(mixed, COPPER, 0.25 + 0.75 * (1 - value)) : mixed
  const chroma = clamp(lerp(chromaOf(light), chromaOf(warm), lean * 0.8), 0.02, 0.125)
  const step = (lightness: number, share: number): string =>
    fromLab([lightness, Math.cos(hue) * chroma * share, Math.sin(hue) * chroma * share])
  const lit = step(lerp(0.47, Math.max(light[0], 0.83), value ** 0.9), lerp(0.9, 1, value))
  const shade = darkened(blend(palette.deep, palette.mid, 0.45), 0.7 * toLab(lit)[0])
  return {
    shadow: palette.ink,
    half: blend(shade, lit, 0.14),
    low: blend(shade, lit, lerp(0.5, 0.68, value)),
    lit,
    high: blend(lit, palette.paper, 0.3 + 0.45 * value),
  }
}

/** A colour no lighter than `most`. */
function darkened(colour: string, most: number): string {
  const [lightness, a, b] = toLab(colour)
  return lightness <= most ? colour : fromLab([most, a, b])
}

/** Hue of lips in OKLab, radians: a plain red. */
const ROSE = 0.42

/** Lips: the skin's own colour, redder and darker; `strength` 0..1. */
export function lipTint(skin: string, strength: number): string {
  const [lightness, a, b] = toLab(skin)
  const hue = Math.atan2(b, a)
  const chroma = Math.hypot(a, b)
  const turned = hue + (ROSE - hue) * Math.min(1, 0.45 + strength)
  const full = lerp(chroma, 0.145, 0.3 + 0.7 * strength)
  return fromLab([lightness - 0.07 - 0.11 * strength, Math.cos(turned) * full, Math.sin(turned) * full])
}
