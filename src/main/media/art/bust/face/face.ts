import type { Field } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Solid } from '../part.ts'
import { compileGrooves, compileMarks } from './age.ts'
import { compileBrowRidge, compileEyebrows } from './brows.ts'
import { compileEars, showsEars } from './ears.ts'
import { compileEyes, type Eyes } from './eyes.ts'
import { compileLips } from './lips.ts'
import { compileNose } from './nose.ts'
import { compileCheeks, compileSkull } from './skull.ts'

export interface Face extends Solid {
  readonly eyes: Eyes
  /** Children have short lower faces: below the eyes, head space is squeezed by this factor. */
  readonly squeeze: number
}

/** The bare head: strokes of clay, put on one after the other, and what is painted on them. */
export function compileFace(design: CharacterDesign, cranium: Field): Face {
  const squeeze = 1 + 0.25 * design.build.young
  const skull = compileSkull(design, cranium)
  const cheeks = compileCheeks(design)
  const ridge = compileBrowRidge(design)
  const eyes = compileEyes(design)
  const nose = compileNose(design)
  const grooves = compileGrooves(design)
  const lips = compileLips(design)
  const brows = compileEyebrows(design)
  const ears = compileEars(design)
  const marks = compileMarks(design)
  const hasEars = showsEars(design)
  return {
    eyes,
    squeeze,
    distance: (x, fullY, z) => {
      const y = fullY < 0 ? fullY * squeeze : fullY
      const ax = Math.abs(x)
      let d = skull(x, y, z)
      if (z > 0.02 && d < 0.25 && y < 0.3) {
        d = cheeks(x, ax, y, z, d)
        d = ridge(x, ax, y, z, d)
        d = eyes.sockets(x, ax, y, z, d)
        d = nose(x, ax, y, z, d)
        d = grooves(x, ax, y, z, d)
        d = lips.stroke(x, ax, y, z, d)
        d = eyes.stroke(x, ax, y, z, d)
        d = brows.stroke(x, ax, y, z, d)
      }
      return hasEars ? ears(x, ax, y, z, d) : d
    },
    material: (x, fullY, z) => {
      const y = fullY < 0 ? fullY * squeeze : fullY
      if (z < 0.05) return Material.Skin
      const eye = eyes.paint(x, y, z)
      if (eye !== Material.None) return eye
      const ax = Math.abs(x)
      const lip = z > 0.2 ? lips.paint(ax, y) : Material.None
      if (lip !== Material.None) return lip
      const brow = brows.paint(ax, y, z)
      if (brow !== Material.None) return brow
      const mark = marks(x, y, z)
      return mark === Material.None ? Material.Skin : mark
    },
  }
}
