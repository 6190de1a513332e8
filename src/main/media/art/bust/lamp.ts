import type { Vector } from '../geometry/vector.ts'
import type { CharacterDesign } from './design.ts'

/** Direction to the lamp for a design, before the audit; length 1. `yaw` replaces the design's own. */
export function lampFor(_design: CharacterDesign, _yaw?: number): Vector {
  throw new Error('not built yet')
}
