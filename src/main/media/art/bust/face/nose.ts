import { capsule, ellipsoid, smoothMax, smoothMin, sphere } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import type { Stroke } from './skull.ts'

/** Height of the nose's tip in head space. */
const noseTipHeight = (design: CharacterDesign): number => -0.185 - design.face.noseLength

/** Bridge, tip and wings, less the nostrils. */
export function compileNose(design: CharacterDesign): Stroke {
  const { noseWidth: wide, noseBridge: bridge, noseTip: tip } = design.face
  const tipY = noseTipHeight(design)
  const bridgeLine = capsule([0, 0.07, 0.335 + bridge * 0.5], [0, tipY + 0.02, 0.445 + tip], 0.03, 0.042 * wide)
  const hump = capsule([0, -0.04, 0.375 + bridge], [0, -0.08, 0.4 + bridge], 0.02, 0.02)
  return (x, ax, y, z, clay) => {
    if (ax > 0.2 || y > 0.2 || y < -0.36) return clay
    let n = bridgeLine(x * 1.05, y, z)
    n = smoothMin(n, hump(x, y, z), 0.05)
    n = smoothMin(n, sphere(x, y - tipY, z - 0.45 - tip, 0.047 * wide), 0.03)
    n = smoothMin(n, ellipsoid(ax - 0.052 * wide, y - tipY + 0.018, z - 0.385, 0.038 * wide, 0.036, 0.05), 0.03)
    n = smoothMax(n, -ellipsoid(ax - 0.03 * wide, y - tipY + 0.052, z - 0.415 - tip * 0.5, 0.017, 0.02, 0.03), 0.012)
    return smoothMin(clay, n, 0.035)
  }
}
