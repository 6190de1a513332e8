import type { Field } from '../../geometry/distance.ts'
import { lerp } from '../../geometry/scalar.ts'
import type { CharacterDesign } from '../design.ts'

/** Heights of the hairline at equal steps of the angle about the head, from the brow (0) to the nape (π). */
const SOFT = [0.335, 0.33, 0.305, 0.25, 0.13, -0.05, -0.1, 0.05, 0.03, -0.2, -0.27, -0.28, -0.28]
const SQUARE = [0.33, 0.345, 0.355, 0.27, 0.12, -0.09, -0.12, 0.05, 0.03, -0.2, -0.3, -0.32, -0.32]
const RECEDING = [0.62, 0.62, 0.6, 0.46, 0.16, -0.04, -0.1, 0.04, 0.02, -0.2, -0.3, -0.32, -0.32]

/** The field is negative where hair grows; scaled down, since the line climbs steeply at the temple. */
export function compileHairline(design: CharacterDesign): Field {
  const { femininity, old, young } = design.build
  const bald = design.hair.style === 'receding' || design.hair.style === 'bald'
  const soft = Math.max(femininity, young)
  const recede = (1 - soft) * 0.03 + old * 0.025
  const heights = Float64Array.from(SQUARE, (height, i) => {
    if (bald) return RECEDING[i] as number
    return lerp(height, SOFT[i] as number, soft) + (i < 4 ? recede : 0)
  })
  const steps = heights.length - 1
  const side = design.hair.side
  return (x, y, z) => {
    const angle = (Math.atan2(Math.abs(x), z + 0.06) / Math.PI) * steps
    const i = angle >= steps ? steps - 1 : Math.floor(angle)
    const low = heights[i] as number
    const line = low + ((heights[i + 1] as number) - low) * (angle - i)
    return (line + 0.015 * x * side - y) * 0.42
  }
}
