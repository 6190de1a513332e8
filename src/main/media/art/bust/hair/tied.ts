import { capsule, ellipsoid, type Field, smoothMax, smoothMin } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'

const { abs, atan2, cos, sin } = Math

/** Hair drawn tight over the head. */
function drawnBack(cranium: Field, line: Field, x: number, y: number, z: number): number {
  let d = cranium(x, y, z) - 0.034
  if (d < 0.1) d += 0.008 * sin(36 * x + 18 * z)
  return smoothMax(d, line(x, y, z), 0.03)
}

/** A knot at the back, or, higher and larger, on the crown. */
export function bun(design: CharacterDesign, cranium: Field, line: Field): Field {
  const size = 0.9 + 0.3 * design.hair.length
  return (x, y, z) => {
    const knot = ellipsoid(x, y - 0.44, z + 0.46, 0.18 * size, 0.17 * size, 0.17 * size)
    const wound = knot < 0.1 ? knot + 0.014 * sin(24 * y + 20 * x) : knot
    return smoothMin(drawnBack(cranium, line, x, y, z), wound, 0.05)
  }
}

export function updo(design: CharacterDesign, cranium: Field, line: Field): Field {
  const size = 0.9 + 0.25 * design.hair.length
  return (x, y, z) => {
    const knot = ellipsoid(x, y - 0.58, z + 0.16, 0.27 * size, 0.2 * size, 0.26 * size)
    const wound = knot < 0.12 ? knot + 0.018 * sin(9 * atan2(x, z + 0.16) + y * 24) : knot
    let d = smoothMin(drawnBack(cranium, line, x, y, z), wound, 0.07)
    // A strand that has come loose at each temple.
    d = smoothMin(d, capsule(abs(x), y, z, 0.33, 0.2, 0.12, 0.37, -0.18, 0.12, 0.03, 0.008), 0.03)
    return d
  }
}

/** A tail from high on the back of the head, swinging to one side. */
export function ponytail(design: CharacterDesign, cranium: Field, line: Field): Field {
  const { side, length } = design.hair
  const end = -0.3 - 0.4 * length
  return (x, y, z) => {
    let tail = capsule(x, y, z, 0, 0.38, -0.42, 0.1 * side, 0.28, -0.72, 0.08, 0.13)
    tail = smoothMin(tail, capsule(x, y, z, 0.1 * side, 0.28, -0.72, 0.24 * side, end, -0.6, 0.13, 0.03), 0.1)
    if (tail < 0.12) tail += 0.016 * sin(30 * x + 8 * y + 12 * z)
    return smoothMin(drawnBack(cranium, line, x, y, z), tail, 0.04)
  }
}

/** Two plaits over the shoulders. */
export function braids(design: CharacterDesign, cranium: Field, line: Field): Field {
  const end = -0.78 - 0.25 * design.hair.length
  const { side } = design.hair
  return (x, y, z) => {
    const ax = abs(x)
    let d = cranium(x, y, z) - 0.045
    if (d < 0.1) {
      d += 0.008 * sin(34 * ax - 14 * y)
      if (y > 0.2 && x * x < 0.0008) d += 0.03 * (1 - (x * x) / 0.0008)
    }
    d = smoothMax(d, line(x, y, z), 0.03)
    const reach = x * side > 0 ? end : end + 0.1
    let plait = capsule(ax, y, z, 0.36, 0.02, -0.1, 0.42, -0.4, 0.02, 0.085, 0.09)
    plait = smoothMin(plait, capsule(ax, y, z, 0.42, -0.4, 0.02, 0.36, reach, 0.22, 0.09, 0.05), 0.04)
    if (plait < 0.12) plait += 0.022 * abs(sin(y * 21 + (ax > 0.4 ? 1.1 : 0)))
    plait = smoothMin(plait, capsule(ax, y, z, 0.36, reach, 0.22, 0.35, reach - 0.12, 0.24, 0.03, 0.055), 0.02)
    return smoothMin(d, plait, 0.04)
  }
}

/** Ropes of hair from the crown to the shoulders. */
export function dreads(design: CharacterDesign, cranium: Field, line: Field): Field {
  const { length, side } = design.hair
  const ropes = Array.from({ length: 8 }, (_, i) => {
    const angle = 0.95 + i * 0.3
    return {
      x: sin(angle) * 0.37,
      z: -0.08 + cos(angle) * 0.36,
      end: -0.55 - 0.3 * length - 0.08 * ((i * 7) % 3),
      sway: 0.03 * sin(i * 2.4 + (design.seed % 9)),
    }
  })
  return (x, y, z) => {
    const ax = abs(x)
    let d = cranium(x, y, z) - 0.055
    if (d < 0.12) d += 0.028 * sin(22 * atan2(x, y + 0.1) + 6 * z)
    d = smoothMax(d, line(x, y, z), 0.03)
    if (y > 0.5 || z > 0.4 || y < -1.2) return d
    const shift = x * side > 0 ? 0.03 : -0.02
    for (const rope of ropes) {
      const hang = capsule(
        ax,
        y,
        z,
        rope.x,
        0.2,
        rope.z,
        rope.x * 1.16 + rope.sway,
        rope.end + shift,
        rope.z + 0.06,
        0.062,
        0.04,
      )
      if (hang < d) d = hang
    }
    return d < 0.05 ? d + 0.008 * sin(52 * y) : d
  }
}
