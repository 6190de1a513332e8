/** What a point of the bust is made of. Every boundary in the picture is a change of material. */
export const Material = {
  None: 0,
  Skin: 1,
  Hair: 2,
  Cloth: 3,
  Shirt: 4,
  Accent: 5,
  Eye: 6,
  /** Whatever is drawn as a dark line: lashes, pupils, frames, the slit of the mouth, straps. */
  Line: 7,
  Lip: 8,
  Hat: 9,
  Stubble: 10,
  Iris: 11,
  Freckle: 12,
} as const
export type Material = (typeof Material)[keyof typeof Material]
