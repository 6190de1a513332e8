import type { Vector } from './vector.ts'

/**
 * Signed distances: how far a point is from a solid, negative inside.
 *
 * Formulas: Inigo Quilez, "distance functions" and "smooth minimum", https://iquilezles.org/articles/distfunctions/.
 * All arguments are plain numbers, since these run millions of times for a picture.
 */
const { abs, max, min, sqrt } = Math

/** A signed distance (or a bound of it) at a point. */
export type Field = (x: number, y: number, z: number) => number

/** A field that remembers its last answer: several parts ask for the same distance at one point. */
export function remember(field: Field): Field {
  const last = new Float64Array([NaN, NaN, NaN, NaN])
  return (x, y, z) => {
    if (last[0] === x && last[1] === y && last[2] === z) return last[3] as number
    last[0] = x
    last[1] = y
    last[2] = z
    const d = field(x, y, z)
    last[3] = d
    return d
  }
}

/** Union that blends within `k` of the seam. */
export function smoothMin(a: number, b: number, k: number): number {
  const h = k - abs(a - b)
  return h > 0 ? min(a, b) - (h * h) / (4 * k) : min(a, b)
}

/** Intersection that blends within `k` of the seam; with a negated second solid it carves. */
export function smoothMax(a: number, b: number, k: number): number {
  const h = k - abs(a - b)
  return h > 0 ? max(a, b) + (h * h) / (4 * k) : max(a, b)
}

export function sphere(x: number, y: number, z: number, radius: number): number {
  return sqrt(x * x + y * y + z * z) - radius
}

/** An ellipsoid about the origin with half axes a, b, c. A good bound, not the exact distance. */
export function ellipsoid(x: number, y: number, z: number, a: number, b: number, c: number): number {
  const u = x / a
  const v = y / b
  const w = z / c
  const k0 = sqrt(u * u + v * v + w * w)
  const p = u / a
  const q = v / b
  const r = w / c
  const k1 = sqrt(p * p + q * q + r * r)
  return k1 < 1e-6 ? -min(a, b, c) : (k0 * (k0 - 1)) / k1
}

/**
 * A capsule between two points whose radius runs from `startRadius` to `endRadius`; a bound when the two differ.
 *
 * Compiled once, called for every sample: what does not depend on the point is worked out here.
 */
export function capsule(start: Vector, end: Vector, startRadius: number, endRadius: number): Field {
  const [ax, ay, az] = start
  const dx = end[0] - ax
  const dy = end[1] - ay
  const dz = end[2] - az
  const perLength = 1 / (dx * dx + dy * dy + dz * dz)
  const growth = endRadius - startRadius
  return (x, y, z) => {
    const px = x - ax
    const py = y - ay
    const pz = z - az
    const along = (px * dx + py * dy + pz * dz) * perLength
    const h = min(1, max(0, along))
    const qx = px - dx * h
    const qy = py - dy * h
    const qz = pz - dz * h
    return sqrt(qx * qx + qy * qy + qz * qz) - startRadius - growth * h
  }
}

/** A box about the origin with half sizes a, b, c and rounded edges. */
export function box(x: number, y: number, z: number, a: number, b: number, c: number, rounding: number): number {
  const qx = abs(x) - a + rounding
  const qy = abs(y) - b + rounding
  const qz = abs(z) - c + rounding
  const ux = max(qx, 0)
  const uy = max(qy, 0)
  const uz = max(qz, 0)
  return sqrt(ux * ux + uy * uy + uz * uz) + min(max(qx, qy, qz), 0) - rounding
}

/** A ring lying in the plane y = 0. */
export function torus(x: number, y: number, z: number, ringRadius: number, tubeRadius: number): number {
  const q = sqrt(x * x + z * z) - ringRadius
  return sqrt(q * q + y * y) - tubeRadius
}
