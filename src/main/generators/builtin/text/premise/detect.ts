import { createRandom } from '../../../../../shared/random.ts'
import { GENRES, type Genre, SETTINGS, type SettingId } from '../../../../../shared/show/blueprint.ts'
import { GENRE_LEXICON } from '../data/genre-lexicon.ts'
import { GENRE_OF_SETTING, SETTING_LEXICON, SETTING_OF_GENRE } from '../data/setting-lexicon.ts'
import { singular } from '../language/grammar.ts'
import { asVerb } from '../language/verbs.ts'

type Lexicon<K extends string> = Readonly<Record<K, Readonly<Record<number, string>>>>

function weights<K extends string>(
  lexicon: Lexicon<K>,
  keys: readonly K[],
): ReadonlyMap<string, readonly [K, number][]> {
  const found = new Map<string, [K, number][]>()
  for (const key of keys) {
    for (const [weight, words] of Object.entries(lexicon[key])) {
      for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), [key, Number(weight)]])
    }
  }
  return found
}

const GENRE_WEIGHTS = weights(GENRE_LEXICON, GENRES)
const SETTING_WEIGHTS = weights(SETTING_LEXICON, SETTINGS)

/** The forms under which a word may stand in a lexicon. */
function forms(word: string): ReadonlySet<string> {
  const bare = word.replace(/’s$|s’$/, '')
  const verb = asVerb(bare)
  return new Set([bare, singular(bare), ...(verb ? [verb.base] : []), ...bare.split('-')])
}

function score<K extends string>(
  words: readonly string[],
  table: ReadonlyMap<string, readonly [K, number][]>,
): Map<K, number> {
  const total = new Map<K, number>()
  const heard = new Set<string>()
  words.forEach((word, i) => {
    for (const form of forms(word)) {
      if (heard.has(form)) continue
      heard.add(form)
      // What comes first in a pitch matters most; far into a long text, words weigh a third.
      const nearness = 1 / (1 + Math.min(i, 60) / 30)
      for (const [key, weight] of table.get(form) ?? []) total.set(key, (total.get(key) ?? 0) + weight * nearness)
    }
  })
  return total
}

function best<K extends string>(scores: ReadonlyMap<K, number>): K | undefined {
  return [...scores].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/**
 * Genre and setting of a prompt's words, lower case.
 *
 * Where the words leave one open, the other suggests it; where they leave both open, chance decides, by `seed`.
 */
export function detectGenreAndSetting(words: readonly string[], seed: string): { genre: Genre; setting: SettingId } {
  const random = createRandom(`${seed}|genre`)
  const genreFound = best(score(words, GENRE_WEIGHTS))
  const settingFound = best(score(words, SETTING_WEIGHTS))
  const genre = genreFound ?? random.pick(settingFound ? GENRE_OF_SETTING[settingFound] : GENRES)
  return { genre, setting: settingFound ?? random.pick(SETTING_OF_GENRE[genre]) }
}
