/** A colour in OKLab: lightness 0..1 and two opponent axes. Source: Björn Ottosson, https://bottosson.github.io/posts/oklab/. */
export type Lab = readonly [lightness: number, a: number, b: number]

const linear = (channel: number): number => {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

const encoded = (c: number): string => {
  const s = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055
  const byte = Math.round(Math.min(1, Math.max(0, s)) * 255)
  return byte.toString(16).padStart(2, '0')
}

/** From `#rrggbb`. */
export function toLab(colour: string): Lab {
  const value = Number.parseInt(colour.slice(1), 16)
  const r = linear(value >> 16)
  const g = linear((value >> 8) & 255)
  const b = linear(value & 255)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** To `#rrggbb`; colours outside sRGB are clipped. */
export function fromLab([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  return `#${encoded(red)}${encoded(green)}${encoded(blue)}`
}

/** The colour a fraction `t` of the way from `a` to `b`, as the eye measures it. */
export function blend(a: string, b: string, t: number): string {
  const p = toLab(a)
  const q = toLab(b)
  return fromLab([p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t, p[2] + (q[2] - p[2]) * t])
}

/** Hue angle in radians. */
export const hueOf = ([, a, b]: Lab): number => Math.atan2(b, a)
export const chromaOf = ([, a, b]: Lab): number => Math.hypot(a, b)

/** Hue of copper, radians. */
export const COPPER = 0.87
/** Hue at which yellow has become green, radians. */
const GREEN = 2

/**
 * A colour at `share` of its lightness.
 *
 * Its hue stays, but for yellows: they turn olive when they darken, so they are pulled towards copper, as gold is.
 */
export function shaded(colour: string, share: number): string {
  const lab = toLab(colour)
  const hue = hueOf(lab)
  const turned = hue > COPPER && hue < GREEN ? hue + (COPPER - hue) * Math.min(1, 1.5 * (1 - share)) : hue
  const chroma = chromaOf(lab) * (0.35 + 0.65 * share)
  return fromLab([lab[0] * share, Math.cos(turned) * chroma, Math.sin(turned) * chroma])
}
