import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import type { CharacterSeed } from '../../../../shared/show/character.ts'
import type { CharacterDesign } from './design.ts'

/**
 * Designs a whole cast, in its order, so that no two people look alike.
 *
 * Hats, hair and skin values are dealt like cards, poses and hot cloth follow from the place in the cast.
 */
export function designCast(_blueprint: Blueprint, _cast: readonly CharacterSeed[]): readonly CharacterDesign[] {
  throw new Error('not built yet')
}
