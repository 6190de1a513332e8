import { capsule, ellipsoid, type Field, smoothMax, smoothMin } from '../../geometry/distance.ts'
import { noise3 } from '../../geometry/noise.ts'
import type { CharacterDesign } from '../design.ts'
import { openFace } from './round.ts'

const { abs, atan2, sin } = Math

/** Grooves that run with the strands: by angle about the head, changing slowly on the way down. */
function strands(x: number, y: number, z: number, seed: number, depth: number): number {
  const angle = atan2(x, z + 0.14)
  // Where all strands meet, on the crown, the angle turns too fast to carry a groove.
  const off = x * x + (z + 0.14) * (z + 0.14)
  const grown = off < 0.03 ? depth * off * 33 : depth
  return (
    grown * (noise3(angle * 3.6 + seed, y * 1.2, 2) - 0.5) +
    0.7 * grown * (noise3(angle * 8.5, y * 1.6 + seed, 1) - 0.5) +
    0.15 * grown * sin(angle * 44 + 3 * sin(y * 5 + seed))
  )
}

/** Hair of the crown, open at the face and parted; what hangs down is joined to it. */
function crown(cranium: Field, x: number, y: number, z: number, thick: number, side: number): number {
  const off = x - side * 0.07
  const parting = y > 0.42 ? 0.018 * Math.max(0, 1 - (off * off) / 0.0016) : 0
  return cranium(x, y, z) - thick - 0.04 * Math.max(0, y - 0.35) + parting
}

/** Straight or gently bent hair below the shoulders, tapering to uneven tips. */
export function long(design: CharacterDesign, cranium: Field): Field {
  const { side, length } = design.hair
  const seed = design.seed % 71
  const wavy = design.hair.style === 'waves'
  const end = -0.82 - 0.28 * length
  const depth = wavy ? 0.1 : 0.065
  const bend = wavy ? 0.07 : 0.03
  const bulk = wavy ? 1.18 : 1
  const nape = capsule([0, 0.12, -0.2], [0, -0.42, -0.27], 0.33 * bulk, 0.26 * bulk)
  const fall = capsule([0, -0.42, -0.27], [0, end + 0.06, -0.36], 0.26 * bulk, 0.13)
  const lockTop = capsule([0.3, 0.27, 0.04], [0.365, -0.2, 0.02], 0.11 * bulk, 0.115 * bulk)
  const frontLock = capsule([0.365, -0.2, 0.02], [0.29, end, 0.3], 0.115 * bulk, 0.025)
  const backLock = capsule([0.365, -0.2, 0.02], [0.39, end + 0.12, 0.02], 0.115 * bulk, 0.025)
  return (x, y, z) => {
    const ax = abs(x)
    const front = x * side > 0 ? 1 : 0
    let d = crown(cranium, x, y, z, 0.055, side)
    if (y > 0.95 || y < end - 0.35) return d
    const sway = bend * sin(y * 6 + seed + front * 1.7)
    // Behind: a mass that hugs the neck and flares over the shoulders.
    let back = nape(x * 0.82, y, z)
    back = smoothMin(back, fall(x * 0.72, y, z), 0.12)
    // Beside the face: one lock falls in front of its shoulder, the other stays behind.
    const lock = smoothMin(lockTop(ax - sway, y, z), (front === 1 ? frontLock : backLock)(ax - sway, y, z), 0.1)
    d = smoothMin(d, smoothMin(back, lock, 0.1), 0.08)
    if (d < 0.2) d += strands(x, y, z, seed, depth)
    else d -= 0.06
    return openFace(d, x - side * 0.015, y, z, 0.285, 0.485)
  }
}

/** Cut at the jaw, fuller towards its edge; with a fringe on some. */
export function bob(design: CharacterDesign, cranium: Field): Field {
  const { side, length } = design.hair
  const seed = design.seed % 67
  const end = -0.36 - 0.16 * length
  const fringe = seed % 2 < 1
  const sides = capsule([0.27, 0.2, -0.03], [0.3, end + 0.08, 0.02], 0.15, 0.165)
  const backMass = capsule([0, 0.12, -0.2], [0, end + 0.12, -0.23], 0.33, 0.3)
  return (x, y, z) => {
    const ax = abs(x)
    let d = crown(cranium, x, y, z, 0.06, fringe ? 9 : side)
    let hang = sides(ax, y, z)
    hang = smoothMin(hang, backMass(x * 0.8, y, z), 0.12)
    d = smoothMin(d, hang, 0.1)
    if (d < 0.2) d += strands(x, y, z, seed, 0.05)
    else d -= 0.05
    // The cut edge curls in and rises towards the nape.
    d = smoothMax(d, end - 0.1 * z + 0.02 * sin(atan2(x, z + 0.14) * 9 + seed) - y, 0.04)
    d = openFace(d, x, y, z, 0.29, 0.49)
    if (!fringe) return d
    let bangs = ellipsoid(x, y - 0.24, z - 0.22, 0.335, 0.2, 0.215)
    if (bangs < 0.1) bangs += 0.008 * sin(38 * x + seed)
    return smoothMin(d, smoothMax(bangs, 0.15 + 0.25 * x * x + 0.012 * sin(11 * x + seed) - y, 0.02), 0.03)
  }
}
