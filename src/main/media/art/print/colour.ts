import type { Ink, Palette } from '../../../../shared/show/palette.ts'

/** The ink that follows each ink, darkest first. `mid` has none: between it and `hot`, its complement, lies only grey. */
const NEXT = { ink: 'deep', deep: 'mid', hot: 'light', light: 'paper' } as const satisfies Partial<Record<Ink, Ink>>

const channels = (colour: string): readonly [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const hex = (channel: number): string => Math.round(channel).toString(16).padStart(2, '0')

/** The colour a fraction `t` of the way from `a` to `b`, both `#rrggbb`. */
export function mix(a: string, b: string, t: number): string {
  const [r, g, bl] = channels(a)
  const [r2, g2, bl2] = channels(b)
  return `#${hex(r + (r2 - r) * t)}${hex(g + (g2 - g) * t)}${hex(bl + (bl2 - bl) * t)}`
}

/**
 * An ink, a fraction `t` of the way to the next one.
 *
 * Only neighbours are ever mixed: a palette's cool and warm inks are complements, and mixing across them makes mud.
 */
export function toward(palette: Palette, from: keyof typeof NEXT, t: number): string {
  return mix(palette[from], palette[NEXT[from]], t)
}

/** A colour with an opacity, for canvas. Fade to `fade(c, 0)`, never to `transparent`, or edges turn grey. */
export function fade(colour: string, alpha: number): string {
  return `rgba(${channels(colour).join(',')},${alpha})`
}

/** Relative luminance, 0..1. Source: WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((channel) => {
    const c = channel / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** CIE L*, 0..100, of an sRGB colour under D65. */
export function lightness(colour: string): number {
  const y = luminance(colour)
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y
}

/** Contrast ratio, 1..21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}
