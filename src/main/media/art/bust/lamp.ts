import { clamp } from '../geometry/scalar.ts'
import type { Vector } from '../geometry/vector.ts'
import type { CharacterDesign, LampPlace } from './design.ts'

/** Height of the lamp above eye level, radians. */
const ELEVATION: Readonly<Record<LampPlace, number>> = { side: 0.45, high: 0.8, low: -0.45, front: 0.36 }

/**
 * Direction to the lamp for a design, before the audit; length 1. `yaw` replaces the design's own.
 *
 * The lamp is set relative to the nose: 26–63° off it for a face in front or three-quarter view, 9–31° in profile.
 */
export function lampFor(design: CharacterDesign, yaw: number = design.pose.yaw): Vector {
  const { place, far, spread } = design.lamp
  const turned = Math.abs(yaw) > 0.2
  const side = yaw > 0.2 ? 1 : yaw < -0.2 ? -1 : design.hair.side
  let azimuth: number
  if (Math.abs(yaw) > 0.9) azimuth = yaw - side * (0.15 + 0.4 * spread)
  else if (far && turned) azimuth = yaw + side * 0.45
  else azimuth = yaw + (turned && !far ? -side : side) * (0.85 + 0.25 * spread)
  if (place === 'front') azimuth = yaw + (azimuth - yaw) * 0.6
  azimuth = clamp(azimuth, -1.3, 1.3)
  const elevation = ELEVATION[place]
  const out = Math.cos(elevation)
  const z = Math.max(0.12, Math.cos(azimuth) * out)
  const length = Math.hypot(Math.sin(azimuth) * out, Math.sin(elevation), z)
  return [(Math.sin(azimuth) * out) / length, Math.sin(elevation) / length, z / length]
}
