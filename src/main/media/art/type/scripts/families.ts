import type { HanForm } from './writing.ts'

/** A package of one family, cut into files by code points. */
export interface Family {
  readonly scope: '@fontsource' | '@fontsource-variable'
  /** Name of the package, and the stem of its file names. */
  readonly name: string
  /** What stands for the weight in file names. */
  readonly cut: string
  /** Those that we use; without, the numbered ones into which large families are cut. */
  readonly subsets?: readonly string[]
}

const variable = (name: string, ...subsets: readonly string[]): Family => ({
  scope: '@fontsource-variable',
  name,
  cut: 'wght',
  ...(subsets.length > 0 && { subsets }),
})

const regular = (name: string, ...subsets: readonly string[]): Family => ({
  scope: '@fontsource',
  name,
  cut: '400',
  subsets,
})

/** What stands in where a display face of ours has no Cyrillic, Greek or rarer Latin letters, by its looks. */
export const COMPANIONS = {
  poster: variable('sofia-sans-extra-condensed', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'),
  text: variable('roboto-condensed', 'latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'),
  serif: variable('alegreya', 'latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'),
} as const

export type Companion = keyof typeof COMPANIONS

/** Scripts that have a sans-serif family of their own, with an axis for its weight. */
const SCRIPTS = [
  'arabic',
  'syriac',
  'thaana',
  'adlam',
  'hebrew',
  'devanagari',
  'bengali',
  'gurmukhi',
  'gujarati',
  'oriya',
  'tamil',
  'telugu',
  'kannada',
  'malayalam',
  'sinhala',
  'ol-chiki',
  'thai',
  'lao',
  'khmer',
  'myanmar',
  'georgian',
  'armenian',
  'ethiopic',
  'cherokee',
  'canadian-aboriginal',
] as const

/** One family a script, then pictures. All under the SIL Open Font License. */
export const SCRIPT_FAMILIES: readonly Family[] = [
  ...SCRIPTS.map((script) => variable(`noto-sans-${script}`, script)),
  variable('noto-serif-tibetan', 'tibetan'),
  regular('noto-sans-nko', 'nko'),
  regular('noto-sans-tifinagh', 'tifinagh'),
  variable('noto-emoji'),
]

/** Rarer signs. Each lists those of the other too. */
export const SIGN_FAMILIES: readonly Family[] = [
  variable('noto-sans-symbols', 'symbols'),
  regular('noto-sans-symbols-2', 'symbols', 'math', 'braille'),
]

/** Han characters in the forms of each place; kana and Hangul come with theirs. */
export const HAN_FAMILIES: Readonly<Record<HanForm, Family>> = {
  chinese: variable('noto-sans-sc'),
  japanese: variable('noto-sans-jp'),
  korean: variable('noto-sans-kr'),
}
