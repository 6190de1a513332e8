import type { Random } from '../../../../../shared/random.ts'
import type { Blueprint } from '../../../../../shared/show/blueprint.ts'
import { nameCast } from '../cast/names.ts'
import { COMPANY_WORDS } from '../data/title-words.ts'

/** More than are needed, since names of the cast are passed over. */
const CANDIDATES = Array.from({ length: 24 }, (_, i) => (['f', 'm', 'n'] as const)[i % 3] ?? 'n')

const familyName = (name: string): string => name.split(' ').slice(1).join(' ')

/** Invented people for the billing block, none of whom is in the cast. */
export function makeCredits(castNames: readonly string[], random: Random): Blueprint['credits'] {
  const families = new Set(castNames.map(familyName))
  const names = nameCast(CANDIDATES, random).filter((name) => !families.has(familyName(name)))
  const initialed = (name: string): string => `${name.charAt(0)}. ${familyName(name)}`
  const [directedBy = 'Ash Marlow', music = 'Ash Quill', editor = 'Ash Crane', design = 'Ash Vance'] = names
  return {
    company: `${random.pick(COMPANY_WORDS.first)} ${random.pick(COMPANY_WORDS.second)}`,
    createdBy: 'You',
    directedBy,
    music: initialed(music),
    editor,
    design: initialed(design),
  }
}
