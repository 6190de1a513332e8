const SILENT_H = /^(?:hour|heir|honest|honou?r)/i
const SOUNDS_LIKE_Y_OR_W = /^(?:uni(?!n)|us[eu]|util|euro|ewe|one\b|once|ubiq|ukulele|ufo\b)/i
const IRREGULAR_PLURALS = new Map(
  Object.entries({
    child: 'children',
    person: 'people',
    man: 'men',
    woman: 'women',
    mouse: 'mice',
    goose: 'geese',
    foot: 'feet',
    tooth: 'teeth',
    ox: 'oxen',
    thief: 'thieves',
    wolf: 'wolves',
    wife: 'wives',
    knife: 'knives',
    life: 'lives',
    leaf: 'leaves',
    half: 'halves',
    elf: 'elves',
    loaf: 'loaves',
    shelf: 'shelves',
    hero: 'heroes',
    potato: 'potatoes',
    tomato: 'tomatoes',
    echo: 'echoes',
    sheep: 'sheep',
    fish: 'fish',
    deer: 'deer',
    spy: 'spies',
  }),
)
const IRREGULAR_SINGULARS = new Map([...IRREGULAR_PLURALS].map(([one, many]) => [many, one]))
/** Words that end in -s and are one thing all the same. */
const NOT_PLURAL =
  /(?:ss|us|is|os|'s|’s)$|^(?:news|gas|bus|lens|chess|physics|mathematics|always|perhaps|politics|paris|mars|venus|atlas|christmas|canvas|circus|species|series)$/i

/** "a" or "an", by the sound the word begins with (approximated by spelling). */
export function articleFor(phrase: string): 'a' | 'an' {
  const word = phrase.replace(/^[^\p{L}\p{N}]+/u, '')
  if (SILENT_H.test(word)) return 'an'
  if (SOUNDS_LIKE_Y_OR_W.test(word)) return 'a'
  if (/^(?:8|11\b|18\b)/.test(word)) return 'an'
  return /^[aeiouáéíóúàèìòùâêîôûäëïöü]/i.test(word) ? 'an' : 'a'
}

export function withArticle(phrase: string): string {
  return `${articleFor(phrase)} ${phrase}`
}

export function capitalise(text: string): string {
  const at = text.search(/[\p{L}\p{N}]/u)
  if (at < 0) return text
  const point = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return text.slice(0, at) + point.toLocaleUpperCase('en') + text.slice(at + point.length)
}

const SMALL_WORDS = new Set('a an the and or nor but of in on at to by for with from as into that'.split(' '))

/** Headline capitals: "a crown of bees" becomes "A Crown of Bees". */
export function titleCase(text: string): string {
  const words = text.split(' ')
  return words
    .map((word, i) => (i > 0 && i < words.length - 1 && SMALL_WORDS.has(word.toLowerCase()) ? word : capitalise(word)))
    .join(' ')
}

function matchCase(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? capitalise(word) : word
}

/** Plural of a noun or of a phrase that ends in one. */
export function plural(phrase: string): string {
  const at = phrase.lastIndexOf(' ') + 1
  const noun = phrase.slice(at)
  const lower = noun.toLowerCase()
  const head = phrase.slice(0, at)
  if (isPlural(lower)) return phrase
  const irregular = IRREGULAR_PLURALS.get(lower) ?? lower.replace(/(?<=[a-z])(?:man)$/, 'men')
  if (irregular !== lower && !/^(?:human|german|roman|shaman|caiman)$/.test(lower))
    return head + matchCase(noun, irregular)
  if (/(?:s|x|z|ch|sh)$/.test(lower)) return `${phrase}es`
  if (/[^aeiou]y$/.test(lower)) return `${phrase.slice(0, -1)}ies`
  return `${phrase}s`
}

export function singular(phrase: string): string {
  const at = phrase.lastIndexOf(' ') + 1
  const noun = phrase.slice(at)
  const lower = noun.toLowerCase()
  const head = phrase.slice(0, at)
  const irregular = IRREGULAR_SINGULARS.get(lower)
  if (irregular) return head + matchCase(noun, irregular)
  if (/[a-z]men$/.test(lower)) return `${phrase.slice(0, -2)}an`
  if (!isPlural(lower)) return phrase
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return `${phrase.slice(0, -3)}y`
  if (/(?:sses|xes|zzes|ches|shes)$/.test(lower)) return phrase.slice(0, -2)
  return phrase.slice(0, -1)
}

export function isPlural(noun: string): boolean {
  const lower = noun.toLowerCase()
  if (IRREGULAR_SINGULARS.has(lower)) return true
  return /[a-z]men$/.test(lower) || (/s$/.test(lower) && lower.length > 3 && !NOT_PLURAL.test(lower))
}

/** "Ada", "Ada and Bo", "Ada, Bo and Cy". */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

const SMALL_NUMBERS =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '0 ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A whole number 0..100 in words. */
export function numberWord(n: number): string {
  if (n === 100) return 'a hundred'
  const small = SMALL_NUMBERS[n]
  if (small) return small
  const tens = TENS[Math.floor(n / 10)] ?? String(n)
  return n % 10 === 0 ? tens : `${tens}-${SMALL_NUMBERS[n % 10]}`
}
