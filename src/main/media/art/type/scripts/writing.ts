/** Whose shapes Han characters take: the same code point is drawn a little differently in each. */
export type HanForm = 'chinese' | 'japanese' | 'korean'

const LETTER = /\p{L}/gu
const EUROPEAN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const HANGUL = /\p{Script=Hangul}/u
const RIGHT_TO_LEFT =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
/** Scripts whose letters stand apart, so that more space between them breaks nothing. */
const APART =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Ethiopic}\p{Script=Common}\p{Script=Inherited}]*$/u

/** Whether a text is mostly in another script than Latin, Cyrillic or Greek. */
export function isForeign(text: string): boolean {
  const letters = text.match(LETTER)?.length ?? 0
  const european = text.match(EUROPEAN)?.length ?? 0
  return letters > european * 2
}

/** Whether letters may be spaced: never those of joined scripts, nor a text that is full of its own white already. */
export const maySpace = (text: string): boolean => APART.test(text) && !isForeign(text)

/** Where a line begins: as Unicode has it, by its first letter (UAX #9, rule P2). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [first] = text.match(LETTER) ?? []
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr'
}

/**
 * The forms to try for a text's Han characters, best first.
 *
 * Kana and Hangul tell; Han alone is taken for Chinese until a character is not in that family.
 */
export function hanForms(text: string): readonly HanForm[] {
  if (KANA.test(text)) return ['japanese', 'chinese', 'korean']
  if (HANGUL.test(text)) return ['korean', 'chinese', 'japanese']
  return ['chinese', 'japanese', 'korean']
}
