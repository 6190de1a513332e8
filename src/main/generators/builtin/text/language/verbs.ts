import { VERBS } from '../data/verbs.ts'

const IRREGULAR_THIRD = new Map([
  ['have', 'has'],
  ['do', 'does'],
  ['go', 'goes'],
  ['be', 'is'],
])

/** "steal" to "steals". */
export function thirdPerson(base: string): string {
  const irregular = IRREGULAR_THIRD.get(base)
  if (irregular) return irregular
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return `${base}s`
}

const KEEPS_SINGLE = /(?:en|er|on|it|el|or|al|et|op|ow|ew|ay|oy|uy|ix|ax|ip)$/
const DOUBLES_ANYWAY = new Set(
  'forget begin commit admit regret permit refer rebel control patrol equip slip trip ship skip grip flip clip rip sip tip zip nip drip whip strip stop hop drop crop chop shop pop mop top win spin get let set bet net vet'.split(
    ' ',
  ),
)

/** "steal" to "stealing", "run" to "running", "hide" to "hiding". */
export function gerund(base: string): string {
  if (base === 'be' || base === 'see' || /(?:ee|oe|ye)$/.test(base)) return `${base}ing`
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`
  if (/[^aeiou]e$/.test(base) || /[aeiou]{1,2}[^aeiou]?e$/.test(base)) return `${base.slice(0, -1)}ing`
  const shortAndClosed = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base)
  if (DOUBLES_ANYWAY.has(base) || (shortAndClosed && !(/..../.test(base) && KEEPS_SINGLE.test(base)))) {
    return `${base}${base.at(-1)}ing`
  }
  return `${base}ing`
}

const BASE_OF = new Map<string, { base: string; form: 'base' | 'third' | 'gerund' }>()
for (const base of VERBS) {
  BASE_OF.set(gerund(base), { base, form: 'gerund' })
  BASE_OF.set(thirdPerson(base), { base, form: 'third' })
}
for (const base of VERBS) BASE_OF.set(base, { base, form: 'base' })

/** What a word is as a verb, if it can be one. */
export function asVerb(
  word: string,
): { readonly base: string; readonly form: 'base' | 'third' | 'gerund' } | undefined {
  return BASE_OF.get(word.toLowerCase())
}

/** The likely base of a third-person form that no list knows: "defenestrates" to "defenestrate". */
export function guessBase(third: string): string {
  const lower = third.toLowerCase()
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`
  if (/(?:sses|xes|zzes|ches|shes)$/.test(lower)) return lower.slice(0, -2)
  return lower.slice(0, -1)
}
