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
  const looseStrand = capsule([0.33, 0.2, 0.12], [0.37, -0.18, 0.12], 0.03, 0.008)
  return (x, y, z) => {
    const knot = ellipsoid(x, y - 0.58, z + 0.16, 0.27 * size, 0.2 * size, 0.26 * size)
    const wound = knot < 0.12 ? knot + 0.018 * sin(9 * atan2(x, z + 0.16) + y * 24) : knot
    let d = smoothMin(drawnBack(cranium, line, x, y, z), wound, 0.07)
    // A strand that has come loose at each temple.
    d = smoothMin(d, looseStrand(abs(x), y, z), 0.03)
    return d
  }
}

/** A tail from the back of the head, high or (below a hat) low, brought forward over one shoulder. */
export function ponytail(design: CharacterDesign, cranium: Field, line: Field): Field {
  const { side, length } = design.hair
  const end = -0.88 - 0.24 * length
  const worn = design.hat !== null && design.hat !== 'headset' && design.hat !== 'goggles' && design.hat !== 'crown'
  const [rootY, backY] = worn ? [-0.1, -0.22] : [0.36, 0.26]
  const tailRoot = capsule([0, rootY, -0.44], [0.1, backY, worn ? -0.48 : -0.66], 0.07, 0.095)
  const tailBack = capsule([0.1, backY, worn ? -0.48 : -0.66], [0.3, -0.36, -0.38], 0.095, 0.1)
  const tailSide = capsule([0.3, -0.36, -0.38], [0.38, -0.64, 0.04], 0.1, 0.09)
  const tailEnd = capsule([0.38, -0.64, 0.04], [0.31, end, 0.2], 0.09, 0.02)
  return (x, y, z) => {
    const u = x * side
    let tail = smoothMin(tailRoot(u, y, z), tailBack(u, y, z), 0.08)
    tail = smoothMin(tail, tailSide(u, y, z), 0.08)
    tail = smoothMin(tail, tailEnd(u, y, z), 0.08)
    if (tail < 0.12) tail += 0.02 * sin(24 * u + 9 * y + 14 * z) + 0.008 * sin(61 * u - 12 * y)
    return smoothMin(drawnBack(cranium, line, x, y, z), tail, 0.04)
  }
}

interface Plait {
  readonly body: Field
  readonly tuft: Field
}

/** Two plaits over the shoulders. */
export function braids(design: CharacterDesign, cranium: Field, line: Field): Field {
  const end = -0.78 - 0.25 * design.hair.length
  const { side } = design.hair
  const plaits = [end + 0.1, end].map((reach) => ({
    body: capsule([0.42, -0.4, 0.02], [0.36, reach, 0.22], 0.09, 0.05),
    tuft: capsule([0.36, reach, 0.22], [0.35, reach - 0.12, 0.24], 0.03, 0.055),
  })) as [Plait, Plait]
  const plaitTop = capsule([0.36, 0.02, -0.1], [0.42, -0.4, 0.02], 0.085, 0.09)
  return (x, y, z) => {
    const ax = abs(x)
    let d = cranium(x, y, z) - 0.045
    if (d < 0.1) {
      d += 0.008 * sin(34 * ax - 14 * y)
      if (y > 0.2 && x * x < 0.0008) d += 0.03 * (1 - (x * x) / 0.0008)
    }
    d = smoothMax(d, line(x, y, z), 0.03)
    const { body, tuft } = plaits[x * side > 0 ? 1 : 0]
    let plait = plaitTop(ax, y, z)
    plait = smoothMin(plait, body(ax, y, z), 0.04)
    if (plait < 0.12) plait += 0.022 * abs(sin(y * 21 + (ax > 0.4 ? 1.1 : 0)))
    plait = smoothMin(plait, tuft(ax, y, z), 0.02)
    return smoothMin(d, plait, 0.04)
  }
}

/** Ropes of hair from the crown to the shoulders. */
export function dreads(design: CharacterDesign, cranium: Field, line: Field): Field {
  const { length, side } = design.hair
  /** The ropes of one side; those of the two sides differ a little in length. */
  const hang = (shift: number): Field[] =>
    Array.from({ length: 8 }, (_, i) => {
      const angle = 0.95 + i * 0.3
      const rx = sin(angle) * 0.37
      const rz = -0.08 + cos(angle) * 0.36
      const end = -0.55 - 0.3 * length - 0.08 * ((i * 7) % 3) + shift
      const sway = 0.03 * sin(i * 2.4 + (design.seed % 9))
      return capsule([rx, 0.2, rz], [rx * 1.16 + sway, end, rz + 0.06], 0.062, 0.04)
    })
  const [near, far] = [hang(0.03), hang(-0.02)]
  return (x, y, z) => {
    const ax = abs(x)
    let d = cranium(x, y, z) - 0.055
    if (d < 0.12) d += 0.028 * sin(22 * atan2(x, y + 0.1) + 6 * z)
    d = smoothMax(d, line(x, y, z), 0.03)
    if (y > 0.5 || z > 0.4 || y < -1.2) return d
    for (const rope of x * side > 0 ? near : far) d = Math.min(d, rope(ax, y, z))
    return d < 0.05 ? d + 0.008 * sin(52 * y) : d
  }
}
