import { COMPANIONS, type Companion, type Family, HAN_FAMILIES, SCRIPT_FAMILIES, SIGN_FAMILIES } from './families.ts'
import { registerSubset, subsetOf } from './subsets.ts'
import { type HanForm, hanForms } from './writing.ts'

/** What every face of ours has. */
const AT_HAND = /^[\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026]*$/u
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u
const HAN = /\p{Script=Han}/u
const LETTER = /[\p{L}\p{M}]/u
const SIGN = /\p{S}/u

/** Whether the faces of Latin titles are enough for a text. */
export const isAtHand = (text: string): boolean => AT_HAND.test(text)

/**
 * Whose shapes a text's Han characters take: of those that fit its other letters, the first that has them all.
 *
 * Ask for a whole title, not row by row, lest two rows come out in different shapes.
 */
export function hanForm(text: string): HanForm {
  const forms = hanForms(text)
  const codes = [...text].filter((character) => HAN.test(character)).map((character) => character.codePointAt(0) ?? 0)
  const whole = forms.find((form) => codes.every((code) => subsetOf(HAN_FAMILIES[form], code) !== undefined))
  return whole ?? forms[0] ?? 'chinese'
}

/**
 * The families of the canvas that have what a face may lack for a text, in the order in which they are to be asked.
 *
 * Only the files that hold the text's own characters are read. The answer depends on the arguments alone.
 *
 * @param han the form of Han characters; by default the text's own
 */
export function standInsFor(text: string, companion: Companion, han?: HanForm): readonly string[] {
  if (isAtHand(text)) return []
  const others = Object.values(COMPANIONS).filter((family) => family !== COMPANIONS[companion])
  const first = [COMPANIONS[companion], ...others, ...SCRIPT_FAMILIES]
  const form = han ?? hanForm(text)
  const forms = [form, ...hanForms(text).filter((other) => other !== form)]
  const last = [...forms.map((each) => HAN_FAMILIES[each]), ...SIGN_FAMILIES]
  const aliases = [...new Set(text)]
    .filter((character) => !isAtHand(character) && !UNSEEN.test(character))
    .flatMap((character) => familiesWith(character, first, last))
  return [...new Set(aliases)]
}

/**
 * The families that list a character. Of the large ones, whose lists hold true but for signs, only the first; for letters
 * only when no small one has them.
 */
function familiesWith(character: string, small: readonly Family[], large: readonly Family[]): readonly string[] {
  const code = character.codePointAt(0) ?? 0
  const lists = (family: Family): boolean => subsetOf(family, code) !== undefined
  const found = small.filter(lists)
  const most = SIGN.test(character) ? large.length : LETTER.test(character) && found.length > 0 ? 0 : 1
  const families = [...found, ...large.filter(lists).slice(0, most)]
  return families.map((family) => registerSubset(family, subsetOf(family, code) ?? ''))
}
