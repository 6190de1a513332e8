import type { Random } from '../../../../../shared/random.ts'
import type { CharacterSeed } from '../../../../../shared/show/character.ts'
import { clamp, lerp } from '../../geometry/scalar.ts'
import type { Build, Face } from '../design.ts'
import type { Bearing } from './traits.ts'

/** What years and presentation make of a body, with a chance part of its own. */
export function drawBuild(person: CharacterSeed, random: Random): Build {
  const { presentation, age } = person
  const femininity =
    presentation === 'f'
      ? random.range(0.85, 1)
      : presentation === 'm'
        ? random.range(0, 0.15)
        : random.range(0.35, 0.65)
  const old = clamp((age - 38) / 44)
  const young = clamp((20 - age) / 14)
  // A child's body has not parted ways yet.
  const woman = lerp(femininity, 0.6, young * 0.7)
  return {
    femininity,
    old,
    young,
    weight: random.range(-0.2, 1) * random.next() * (1 - 0.5 * old) + 0.12 * young,
    neckWidth: lerp(1.16, 0.82, woman) * random.range(0.93, 1.08) * (1 - 0.27 * young) * (1 - 0.06 * old),
    shoulderWidth: lerp(1.14, 0.88, woman) * random.range(0.93, 1.08) * (1 - 0.24 * young) * (1 - 0.06 * old),
  }
}

/** A face's numbers: each varies by 8–25 % about what age and presentation suggest. */
export function drawFace(build: Build, bearing: Bearing, random: Random): Face {
  const { femininity: f, old, young } = build
  const woman = lerp(f, 0.75, young * 0.6)
  const { range } = random
  return {
    width: range(0.94, 1.06) * lerp(1.01, 0.965, woman) * (1 + 0.07 * young),
    jaw: lerp(1.05, 0.8, woman) * range(0.91, 1.09) * (1 - 0.12 * young),
    chin: range(-0.03, 0.03) + 0.05 * young - 0.012 * (1 - woman),
    cheekbone: range(0.72, 1.22) * lerp(0.99, 1.1, woman) * (1 - 0.15 * young),
    cheekHollow: range(0, 0.7) * (0.25 + old) * (1 - young),
    browRidge: lerp(1, 0.5, woman) * range(0.75, 1.25) * (1 - 0.4 * young),
    browHeight: range(-0.008, 0.014) + 0.018 * woman + 0.008 * young,
    browTilt: range(-0.022, 0.026) + bearing.browTilt,
    browThickness: range(0.72, 1.25) * lerp(1.14, 0.62, woman) * (1 - 0.2 * young) * (1 + 0.15 * old * (1 - woman)),
    noseLength: range(-0.025, 0.022) * (1 - young) - 0.03 * young + 0.01 * old - 0.012 * woman,
    noseWidth: range(0.8, 1.24) * lerp(1.02, 0.82, woman) * (1 - 0.08 * young) * (1 + 0.1 * old),
    noseBridge: range(-0.012, 0.03) * lerp(1, 0.4, woman) * (1 - 0.8 * young) - 0.02 * young,
    noseTip: range(-0.018, 0.017) * lerp(0.6, 1, woman) - 0.014 * young,
    eyeOpening: clamp(
      range(0.78, 1.02) * lerp(0.96, 1.17, woman) * (1 + 0.16 * young - 0.2 * old) + bearing.eyeOpening,
      0.72,
      1.3,
    ),
    eyeTilt: range(-0.011, 0.014) - 0.006 * old,
    eyeSpacing: 0.152 * range(0.95, 1.05),
    eyeSize: lerp(1, 1.06, woman) * (1 + 0.17 * young),
    lipFullness: lerp(0.86, 1.32, woman) * range(0.76, 1.2) * (1 - 0.28 * old) * (1 - 0.24 * young),
    mouthWidth: range(0.9, 1.14) * (1 - 0.1 * young),
    mouthCurve: clamp(range(-0.012, 0.012) + bearing.mouthCurve - 0.004 * old, -0.024, 0.028),
    ear: range(0.92, 1.08) * (1 + 0.14 * old) * (1 + 0.04 * young),
    gaze: random.bell() * 0.5,
  }
}
