import type { Random } from '../../../../../shared/random.ts'
import type { Blueprint } from '../../../../../shared/show/blueprint.ts'
import { nameCast } from '../cast/names.ts'
import { COMPANY_WORDS } from '../data/title-words.ts'

/** Invented people for the billing block, none of whom is in the cast. */
export function makeCredits(castNames: readonly string[], random: Random): Blueprint['credits'] {
  const names = nameCast(['f', 'm', 'n', 'f', 'm', 'n', 'f', 'm'], random).filter((name) => !castNames.includes(name))
  const initialed = (name: string): string => `${name.charAt(0)}. ${name.split(' ').slice(1).join(' ')}`
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
