import type { Random } from '../../../../../shared/random.ts'
import { clamp } from '../../geometry/scalar.ts'
import type { Hat, LampChoice, Pose } from '../design.ts'
import type { Bearing } from './traits.ts'

/** Yaw and pitch by place in the cast, radians: neighbours never look the same way. */
const POSES: readonly (readonly [yaw: number, pitch: number])[] = [
  [-0.62, 0],
  [0.62, 0],
  [0.12, 0],
  [-1.25, 0],
  [0.38, 0.1],
  [1.25, 0],
  [-0.32, -0.1],
  [0.02, 0.12],
]
/** A rim of fur hides the face of anybody who turns farther than this. */
const FUR_LIMIT = 0.5

/** Pose from the place in the cast, not from chance; shows start at different places of the list. */
export function drawPose(place: number, hat: Hat | null, bearing: Bearing, random: Random): Pose {
  const [placeYaw, basePitch] = POSES[place % POSES.length] as readonly [number, number]
  const baseYaw = hat === 'fur-hood' ? clamp(placeYaw, -FUR_LIMIT, FUR_LIMIT) : placeYaw
  // Guarded people turn three-quarter away, whatever their place; profiles are turned away enough.
  const yaw =
    bearing.turnedAway && hat !== 'fur-hood' && Math.abs(baseYaw) < 0.55 ? (baseYaw < 0 ? -0.66 : 0.66) : baseYaw
  const tilt = random.range(-0.07, 0.07)
  return {
    yaw: yaw + random.range(-0.1, 0.1),
    pitch: basePitch + random.range(-0.08, 0.07) + bearing.pitch,
    roll: bearing.roll > 0 ? (tilt < 0 ? -bearing.roll : bearing.roll) : tilt,
    torsoYaw: yaw * random.range(-0.2, 0.45) + random.range(-0.15, 0.15),
  }
}

export function drawLamp(bearing: Bearing, random: Random): LampChoice {
  const place = random.pick(['side', 'side', 'high'] as const)
  const far = random.chance(0.4)
  return { place: bearing.lamp ?? place, far: bearing.turnedAway || far, spread: random.next() }
}
