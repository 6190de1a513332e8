import { ellipsoid, smoothMax, smoothMin, sphere } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Stroke } from './skull.ts'

/** Depth of an eyeball's centre in head space. */
const EYE_DEPTH = 0.262
const EYE_RADIUS = 0.077
const LID_RADIUS = 0.0865
const IRIS_RADIUS = 0.038

export interface Eyes {
  /** The hollows that the eyes lie in: carved before the nose is put on. */
  readonly sockets: Stroke
  readonly stroke: Stroke
  /** Eye white, iris, or a dark line (pupil, lashes); None beside the eyes. */
  paint(x: number, y: number, z: number): Material
  /** The irises' middles in head space, and their radius. */
  readonly irises: readonly { readonly x: number; readonly y: number; readonly z: number }[]
  readonly irisRadius: number
}

/** An eyeball under a shell of lids, which an almond opens. */
export function compileEyes(design: CharacterDesign): Eyes {
  const { eyeSpacing: ex, eyeOpening: open, eyeTilt, eyeSize: size, browRidge, gaze } = design.face
  const { femininity, old } = design.build
  const slope = eyeTilt * 12
  const shift = gaze * 0.028
  const iris = IRIS_RADIUS * size
  const lash = 0.008 + 0.011 * femininity
  const socketHeight = 0.062 + 0.008 * browRidge
  const ball = (ax: number, y: number, z: number) => sphere(ax - ex, y, z - EYE_DEPTH, EYE_RADIUS * size)
  const lids = (ax: number, y: number, z: number) => sphere(ax - ex, y - 0.002, z - 0.266, LID_RADIUS * size)
  const almond = (ax: number, y: number, z: number) =>
    ellipsoid(ax - ex, y - (ax - ex) * slope + 0.004, z - 0.345, 0.066 * size, 0.031 * open * size, 0.08)
  return {
    sockets: (_x, ax, y, z, clay) => {
      let d = smoothMax(clay, -ellipsoid(ax - ex - 0.005, y, z - 0.4, 0.092, socketHeight, 0.095), 0.055)
      if (old > 0.35) d = smoothMax(d, -ellipsoid(ax - ex, y + 0.078, z - 0.385, 0.07, 0.012 * old, 0.05), 0.025)
      return d
    },
    stroke: (_x, ax, y, z, clay) => {
      const eye = ball(ax, y, z)
      if (eye > 0.06) return clay
      const d = smoothMin(clay, smoothMax(lids(ax, y, z), -almond(ax, y, z), 0.008), 0.018)
      return Math.min(eye, d)
    },
    paint: (x, y, z) => {
      const ax = Math.abs(x)
      const eye = ball(ax, y, z)
      if (eye > 0.03) return Material.None
      const opening = almond(ax, y, z)
      if (eye < 0.004 && opening < 0.006) {
        const ix = (x > 0 ? x - ex : x + ex) - shift
        const iy = y - 0.005
        const r = Math.sqrt(ix * ix + iy * iy)
        // The upper lid's lashes shade the top of the eye.
        if (y - (ax - ex) * slope > 0.019 * open * size) return Material.Line
        if (r < iris * 0.5) return Material.Line
        return r < iris ? Material.Iris : Material.Eye
      }
      return opening < lash && y > (ax - ex) * slope + 0.002 ? Material.Line : Material.None
    },
    irises: [-1, 1].map((side) => ({ x: side * ex + shift, y: 0.005, z: EYE_DEPTH + EYE_RADIUS * size })),
    irisRadius: iris,
  }
}
