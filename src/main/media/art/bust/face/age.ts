import { createRandom } from '../../../../../shared/random.ts'
import { capsule, smoothMax } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Stroke } from './skull.ts'

/** The grooves that years cut: from nose to mouth, below the eyes, and jowls beside the chin. */
export function compileGrooves(design: CharacterDesign): Stroke {
  const { old } = design.build
  const { noseWidth } = design.face
  if (old <= 0.15) return (_x, _ax, _y, _z, clay) => clay
  const deep = 0.004 + 0.012 * old
  const noseToMouth = capsule([0.085 * noseWidth, -0.2, 0.385], [0.15, -0.38, 0.315], deep, 0.6 * deep)
  const eyeBag = capsule([0.09, -0.07, 0.365], [0.19, -0.085, 0.29], 0.006 * old, 0.006 * old)
  const jowl = capsule([0.11, -0.42, 0.33], [0.13, -0.5, 0.27], 0.01, 0.006)
  return (_x, ax, y, z, clay) => {
    let d = smoothMax(clay, -noseToMouth(ax, y, z), 0.03)
    d = smoothMax(d, -eyeBag(ax, y, z), 0.03)
    if (old > 0.5) d = smoothMax(d, -jowl(ax, y, z), 0.03)
    return d
  }
}

/** Lines drawn by age (brow, corners of the eyes) and the mark of a scar. */
export function compileMarks(design: CharacterDesign): (x: number, y: number, z: number) => Material {
  const { old } = design.build
  const { scar, seed } = design
  const { browHeight, eyeSpacing } = design.face
  const side = design.hair.side
  const phase = seed % 7
  const scarZone = capsule([side * 0.11, 0.21, 0.36], [side * 0.2, -0.22, 0.28], 0.05, 0.05)
  const inScar = (x: number, y: number, z: number): boolean => {
    if (scarZone(x, y, z) >= 0) return false
    return Math.abs(x * side - (0.11 + (0.21 - y) * 0.21)) < 0.008 && (y > 0.07 || y < -0.05)
  }
  const thin = 0.0035 * old
  const onBrow = (x: number, ax: number, y: number): boolean => {
    if (y < 0.17 || ax > 0.19) return false
    const width = thin * (1 - (ax / 0.19) ** 2)
    const wave = 0.008 * Math.sin(x * 13 + phase)
    return Math.abs(y - 0.215 - browHeight - wave) < width || Math.abs(y - 0.265 - browHeight + wave) < width
  }
  const inCrowsFoot = (ax: number, y: number): boolean => {
    const off = ax - eyeSpacing - 0.095
    return off > 0.008 && off < 0.042 && Math.abs(y + 0.004 + off * 0.5) < 0.0022
  }
  const painted = compileSmallMarks(design)
  return (x, y, z) => {
    const mark = painted(x, y)
    if (mark !== Material.None) return mark
    if (scar && inScar(x, y, z)) return Material.Lip
    if (old < 0.45 || z < 0.15) return Material.None
    const ax = Math.abs(x)
    return onBrow(x, ax, y) || (old > 0.6 && inCrowsFoot(ax, y)) ? Material.Line : Material.None
  }
}

/** Mole, plaster and freckles, as a function of the place on the front of the face. */
function compileSmallMarks(design: CharacterDesign): (x: number, y: number) => Material {
  const { marks, seed } = design
  if (marks.length === 0) return () => Material.None
  const side = design.hair.side
  const hasMole = marks.includes('mole')
  const hasPlaster = marks.includes('plaster')
  const random = createRandom(`${seed}|freckles`)
  const freckles = marks.includes('freckles')
    ? Array.from({ length: 22 }, () => ({ x: random.bell() * 0.3, y: -0.1 + random.bell() * 0.075 }))
    : []
  return (x, y) => {
    const u = x * side
    if (hasMole && Math.hypot(u - 0.15, y + 0.31) < 0.014) return Material.Line
    // Askew across a cheekbone.
    const along = (u - 0.2) * 0.9 + (y + 0.1) * 0.43
    const across = (y + 0.1) * 0.9 - (u - 0.2) * 0.43
    if (hasPlaster && Math.abs(along) < 0.062 && Math.abs(across) < 0.022) return Material.Shirt
    return freckles.some((dot) => Math.hypot(x - dot.x, y - dot.y) < 0.0095) ? Material.Freckle : Material.None
  }
}
