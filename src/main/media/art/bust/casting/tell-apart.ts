import type { CharacterSeed } from '../../../../../shared/show/character.ts'
import type { CharacterDesign } from '../design.ts'
import type { Dealt } from './looks.ts'

/** People whose silhouettes nearly coincide get other hair. */
export function tellApart(
  designs: readonly CharacterDesign[],
  _cast: readonly CharacterSeed[],
  _dealt: Dealt,
): readonly CharacterDesign[] {
  return designs
}
