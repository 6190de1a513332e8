import { smoothMin } from '../geometry/distance.ts'
import type { Vector } from '../geometry/vector.ts'
import type { CharacterDesign, Pose } from './design.ts'
import { compileHead, type Head } from './head.ts'
import { Material } from './material.ts'
import type { Solid } from './part.ts'
import { compileTorso } from './torso.ts'

/** The point that the head turns about: the base of the skull. */
const PIVOT_Y = -0.45
const PIVOT_Z = -0.12

export interface Person extends Solid {
  readonly head: Head
  /** World to head space, nine numbers row by row; the head turns about its pivot. */
  readonly turn: Float64Array
  toHead(x: number, y: number, z: number): Vector
  toWorld(x: number, y: number, z: number): Vector
  /** Direction of the nose. */
  readonly facing: Vector
}

/** Roll, then yaw, then pitch, as one matrix. */
function turnMatrix({ yaw, pitch, roll }: Pose): Float64Array {
  const [cr, sr, cy, sy, cp, sp] = [
    Math.cos(roll),
    Math.sin(roll),
    Math.cos(yaw),
    Math.sin(yaw),
    Math.cos(pitch),
    Math.sin(pitch),
  ]
  return Float64Array.of(
    cy * cr,
    -cy * sr,
    -sy,
    cp * sr - sp * sy * cr,
    cp * cr + sp * sy * sr,
    -sp * cy,
    sp * sr + cp * sy * cr,
    sp * cr - cp * sy * sr,
    cp * cy,
  )
}

/** The whole person in world space. */
export function compilePerson(design: CharacterDesign): Person {
  const head = compileHead(design)
  const torso = compileTorso(design)
  const m = turnMatrix(design.pose)
  const [m0, m1, m2, m3, m4, m5, m6, m7, m8] = m as unknown as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const ct = Math.cos(design.pose.torsoYaw)
  const st = Math.sin(design.pose.torsoYaw)
  // Only these two reach above the chin, so elsewhere the head alone answers.
  const torsoTop = design.attire === 'fan-collar' ? -0.12 : -0.34
  const headDistance = (x: number, y: number, z: number): number => {
    const v = y - PIVOT_Y
    const w = z - PIVOT_Z
    return head.distance(
      m0 * x + m1 * v + m2 * w,
      m3 * x + m4 * v + m5 * w + PIVOT_Y,
      m6 * x + m7 * v + m8 * w + PIVOT_Z,
    )
  }
  const toHead = (x: number, y: number, z: number): Vector => {
    const v = y - PIVOT_Y
    const w = z - PIVOT_Z
    return [m0 * x + m1 * v + m2 * w, m3 * x + m4 * v + m5 * w + PIVOT_Y, m6 * x + m7 * v + m8 * w + PIVOT_Z]
  }
  return {
    head,
    turn: m,
    facing: [m6, m7, m8],
    toHead,
    toWorld: (x, y, z) => {
      const v = y - PIVOT_Y
      const w = z - PIVOT_Z
      return [m0 * x + m3 * v + m6 * w, m1 * x + m4 * v + m7 * w + PIVOT_Y, m2 * x + m5 * v + m8 * w + PIVOT_Z]
    },
    distance: (x, y, z) => {
      const dh = headDistance(x, y, z)
      if (y - torsoTop > dh) return dh
      const dt = torso.distance(x * ct - z * st, y, x * st + z * ct)
      return smoothMin(dh, dt, 0.02)
    },
    material: (x, y, z) => {
      const dh = headDistance(x, y, z)
      const tx = x * ct - z * st
      const tz = x * st + z * ct
      if (y - torsoTop > dh || dh < torso.distance(tx, y, tz)) {
        const [hx, hy, hz] = toHead(x, y, z)
        return head.material(hx, hy, hz)
      }
      const found = torso.material(tx, y, tz)
      return found === Material.None ? Material.Cloth : found
    },
  }
}
