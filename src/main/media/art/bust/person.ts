import { smoothMin } from '../geometry/distance.ts'
import { turnInto } from '../geometry/rotation.ts'
import type { Vector } from '../geometry/vector.ts'
import type { CharacterDesign } from './design.ts'
import { compileHead, type Head } from './head.ts'
import type { Solid } from './part.ts'
import { compileTorso, shoulderLift } from './torso.ts'

/** The point that the head turns about: the base of the skull. */
const PIVOT_Y = -0.45
const PIVOT_Z = -0.12
/** Height that no torso but a fan collar reaches: above it the head alone answers. */
const TORSO_TOP = -0.34
const FAN_TOP = -0.12

export interface Person extends Solid {
  readonly head: Head
  /** Direction of the nose; length 1. */
  readonly facing: Vector
  toHead(x: number, y: number, z: number): Vector
  toWorld(x: number, y: number, z: number): Vector
}

/** The whole person in world space. */
export function compilePerson(design: CharacterDesign): Person {
  const { yaw, pitch, roll, torsoYaw } = design.pose
  const head = compileHead(design)
  const torso = compileTorso(design)
  const [xx, xy, xz, yx, yy, yz, zx, zy, zz] = turnInto(yaw, pitch, roll)
  const ct = Math.cos(torsoYaw)
  const st = Math.sin(torsoYaw)
  const torsoTop = (design.attire === 'fan-collar' ? FAN_TOP : TORSO_TOP) + shoulderLift(design)
  // Written out, not by way of `toHead`: it runs for every sample and must not allocate.
  const headDistance = (x: number, y: number, z: number): number => {
    const v = y - PIVOT_Y
    const w = z - PIVOT_Z
    return head.distance(
      xx * x + xy * v + xz * w,
      yx * x + yy * v + yz * w + PIVOT_Y,
      zx * x + zy * v + zz * w + PIVOT_Z,
    )
  }
  const toHead = (x: number, y: number, z: number): Vector => {
    const v = y - PIVOT_Y
    const w = z - PIVOT_Z
    return [xx * x + xy * v + xz * w, yx * x + yy * v + yz * w + PIVOT_Y, zx * x + zy * v + zz * w + PIVOT_Z]
  }
  return {
    head,
    facing: [zx, zy, zz],
    toHead,
    toWorld: (x, y, z) => {
      const v = y - PIVOT_Y
      const w = z - PIVOT_Z
      return [xx * x + yx * v + zx * w, xy * x + yy * v + zy * w + PIVOT_Y, xz * x + yz * v + zz * w + PIVOT_Z]
    },
    distance: (x, y, z) => {
      const dh = headDistance(x, y, z)
      if (y - torsoTop > dh) return dh
      return smoothMin(dh, torso.distance(x * ct - z * st, y, x * st + z * ct), 0.02)
    },
    material: (x, y, z) => {
      const dh = headDistance(x, y, z)
      const tx = x * ct - z * st
      const tz = x * st + z * ct
      const isTorso = y - torsoTop <= dh && torso.distance(tx, y, tz) <= dh
      return isTorso ? torso.material(tx, y, tz) : head.material(...toHead(x, y, z))
    },
  }
}
