import type { CharacterDesign } from './design.ts'
import type { GBuffer } from './gbuffer.ts'
import type { SculptView } from './view.ts'

/** Builds the person as a signed distance field, marches rays through it and lights it. */
export function sculpt(_design: CharacterDesign, _view: SculptView): GBuffer {
  throw new Error('not built yet')
}
