import { normalize, type Vector } from '../../geometry/vector.ts'
import { Material } from '../material.ts'
import type { LitSurface } from './shade.ts'

/** The part of the skin that should be lit: below it a face drowns, above it it goes flat. */
export const LIT_LEAST = 0.4
export const LIT_MOST = 0.85
/** Tone above which skin counts as lit. */
const LIT_TONE = 0.3

/** The face, in head space: neck, ears and bald scalps do not count. */
const FACE_TOP = 0.32
const FACE_BOTTOM = -0.52
const FACE_HALF_WIDTH = 0.3

/** Tone of a point: Lambert's cosine, dimmed by shadow and folds. 0..1. */
export const toneOf = (cosine: number, light: number, occlusion: number): number =>
  Math.max(cosine, 0) * Math.min(light, 1) * (0.42 + 0.58 * occlusion)

/** Fraction of the face's skin that is lit; 1 when there is no skin to see. */
export function litSkin(surface: LitSurface, occlusion: Float32Array, light: Float32Array, lamp: Vector): number {
  const { material, normalX, normalY, normalZ, headX, headY, coverage } = surface
  let skin = 0
  let lit = 0
  for (let at = 0; at < material.length; at++) {
    if (material[at] !== Material.Skin || coverage[at] !== 1) continue
    const y = headY[at] as number
    if (y < FACE_BOTTOM || y > FACE_TOP || Math.abs(headX[at] as number) > FACE_HALF_WIDTH) continue
    skin++
    const cosine =
      (normalX[at] as number) * lamp[0] + (normalY[at] as number) * lamp[1] + (normalZ[at] as number) * lamp[2]
    if (toneOf(cosine, light[at] as number, occlusion[at] as number) > LIT_TONE) lit++
  }
  return skin === 0 ? 1 : lit / skin
}

/** A lamp moved towards the camera (too little skin lit) or aside (too much); the same lamp when all is well. */
export function moveLamp(lamp: Vector, facing: Vector, lit: number): Vector {
  if (lit < LIT_LEAST) {
    // Lower, towards the camera and towards where the face looks: brims and brows shade less.
    const lift = Math.min(lamp[1], 0.34) * 0.8
    return normalize([lamp[0] * 0.74 + facing[0] * 0.12, lift, lamp[2] + 0.14 + Math.max(0, facing[2]) * 0.1])
  }
  if (lit > LIT_MOST) {
    // Towards the side that the face looks to, so that the nose stays in the light.
    const aside = Math.sign(Math.abs(facing[0]) > 0.35 ? facing[0] : lamp[0]) || 1
    return normalize([lamp[0] + aside * 0.25, lamp[1] + 0.08, lamp[2] * 0.7])
  }
  return lamp
}
