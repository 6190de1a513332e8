/** Letters that reach highest and lowest in each writing whose letters leave the height of plain capitals. */
const EXTREMES: readonly (readonly [writing: RegExp, letters: string])[] = [
  // Vietnamese stacks its accents.
  [/[\u1ea0-\u1ef9]/u, 'ẪỘ'],
  [/\p{Emoji_Presentation}/u, '🦊'],
  [/\p{Script=Han}/u, '国'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ぽ'],
  [/\p{Script=Hangul}/u, '뷁'],
  [/\p{Script=Arabic}/u, 'أعي'],
  [/\p{Script=Hebrew}/u, 'לק'],
  [/\p{Script=Devanagari}/u, 'कँकू'],
  [/\p{Script=Bengali}/u, 'কঁকূ'],
  [/\p{Script=Gurmukhi}/u, 'ਕਿੰਕੂ'],
  [/\p{Script=Gujarati}/u, 'કીંકૂ'],
  [/\p{Script=Oriya}/u, 'କିଁକୃ'],
  [/\p{Script=Tamil}/u, 'கிமு'],
  [/\p{Script=Telugu}/u, 'కీక్క'],
  [/\p{Script=Kannada}/u, 'ಕೀಕ್ಕ'],
  [/\p{Script=Malayalam}/u, 'ബ്രീ'],
  [/\p{Script=Sinhala}/u, 'කීකූ'],
  [/\p{Script=Thai}/u, 'ปี้กู'],
  [/\p{Script=Lao}/u, 'ປີ້ກູ'],
  [/\p{Script=Khmer}/u, 'កីក្រុ'],
  [/\p{Script=Myanmar}/u, 'ကိမျှူ'],
  [/\p{Script=Tibetan}/u, 'སྐྱོུ'],
  [/\p{Script=Thaana}/u, 'ދިޖު'],
  [/\p{Script=Ethiopic}/u, 'ቋኛ'],
]

/** The tall and deep letters of all such writings in a text; empty when it has none. */
export const extremesOf = (text: string): string =>
  EXTREMES.filter(([writing]) => writing.test(text))
    .map(([, letters]) => letters)
    .join('')
