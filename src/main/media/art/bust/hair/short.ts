import { capsule, ellipsoid, type Field, smoothMax, smoothMin } from '../../geometry/distance.ts'
import { noise3 } from '../../geometry/noise.ts'
import type { CharacterDesign } from '../design.ts'

const { max, sin } = Math

/** Cropped to the skin: a shade on the head rather than a shape. */
export function buzz(_design: CharacterDesign, cranium: Field, line: Field): Field {
  return (x, y, z) => smoothMax(cranium(x, y, z) - 0.012, line(x, y, z), 0.02)
}

/** Short and tufted. */
export function crop(design: CharacterDesign, cranium: Field, line: Field): Field {
  const seed = design.seed % 97
  const full = 0.03 + 0.025 * design.hair.length
  return (x, y, z) => {
    let d = cranium(x, y, z) - full - 0.1 * max(0, y - 0.3)
    if (d < 0.12) d += 0.05 * (noise3(x * 11 + seed, y * 7, z * 9) - 0.5)
    return smoothMax(d, line(x, y, z), 0.03)
  }
}

/** Combed straight back. */
export function slick(_design: CharacterDesign, cranium: Field, line: Field): Field {
  return (x, y, z) => {
    let d = smoothMin(cranium(x, y, z) - 0.025, ellipsoid(x, y - 0.2, z + 0.13, 0.385, 0.41, 0.47), 0.05)
    if (d < 0.1) d += 0.009 * sin(36 * x + 3 * noise3(x * 3, y * 3, z * 3))
    return smoothMax(d, line(x, y, z), 0.02)
  }
}

/** A low wave, swept from a parting. */
export function sidePart(design: CharacterDesign, cranium: Field, line: Field): Field {
  const side = design.hair.side
  const seed = design.seed % 89
  const wave = 0.1 + 0.05 * design.hair.length
  return (x, y, z) => {
    const u = x * side
    let d = cranium(x, y, z) - 0.035
    d = smoothMin(d, ellipsoid(u + 0.08, y - 0.45, z - 0.12, 0.3, wave, 0.3), 0.08)
    if (d < 0.12) {
      d += 0.013 * sin(26 * (x * 0.5 + z * 0.9) + 4 * noise3(x * 4, y * 4, z * 4 + seed))
      // The parting: a groove from the brow to the crown.
      const off = u - 0.17 + 0.04 * sin(z * 5)
      if (y > 0.3 && off * off < 0.0009) d += 0.014 * (1 - (off * off) / 0.0009)
    }
    return smoothMax(d, line(x, y, z), 0.03)
  }
}

/** Short sides under a high front. */
export function pompadour(design: CharacterDesign, cranium: Field, line: Field): Field {
  const high = 0.14 + 0.07 * design.hair.length
  return (x, y, z) => {
    const sides = smoothMax(cranium(x, y, z) - 0.025, line(x, y, z), 0.03)
    let top = ellipsoid(x, y - 0.5, z - 0.15, 0.29, high, 0.31)
    if (top < 0.1) top += 0.014 * sin(30 * x + 4 * noise3(x * 4, y * 4, z * 4))
    return smoothMin(sides, top, 0.06)
  }
}

/** Shaved below, a long lock thrown to one side above. */
export function undercut(design: CharacterDesign, cranium: Field, line: Field): Field {
  const side = design.hair.side
  const fall = 0.2 - 0.25 * design.hair.length
  const fringe = capsule([0.2, 0.48, 0.32], [0.37, fall, 0.27], 0.09, 0.03)
  return (x, y, z) => {
    const u = x * side
    const shaved = smoothMax(cranium(x, y, z) - 0.008, line(x, y, z), 0.02)
    let top = ellipsoid(u - 0.09, y - 0.43, z - 0.06, 0.34, 0.19, 0.39)
    top = smoothMin(top, fringe(u, y, z), 0.12)
    if (top < 0.1) top += 0.016 * sin(26 * (u * 0.7 + z * 0.5) + 4 * noise3(x * 4, y * 4, z * 4))
    return smoothMin(shaved, smoothMax(top, -(y - 0.12 + (u > 0 ? 0.35 : 0)), 0.04), 0.03)
  }
}

/** A crest from the brow to the nape. */
export function mohawk(design: CharacterDesign, cranium: Field, line: Field): Field {
  const high = 0.2 + 0.08 * design.hair.length
  return (x, y, z) => {
    const c = cranium(x, y, z)
    const l = line(x, y, z)
    const shaved = smoothMax(c - 0.008, l, 0.02)
    if (c > high + 0.1) return c - high
    let crest = c - high + 0.05 * sin(34 * Math.atan2(y, z) + 3 * noise3(x * 4, y * 4, z * 4))
    crest = smoothMax(crest * 0.8, Math.abs(x) - 0.09 + 0.025 * max(0, c * 2), 0.03)
    return smoothMin(shaved, smoothMax(crest, l, 0.03), 0.02)
  }
}
