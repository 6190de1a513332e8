/** What a step makes, one and many, in running text. A step that is not known here is called by its short title. */
interface StepNoun {
  readonly one: string
  readonly many: string
}

const NOUNS: Readonly<Record<string, StepNoun>> = {
  'show-generation': { one: 'blueprint', many: 'blueprints' },
  'character-seeds': { one: 'set of seeds', many: 'sets of seeds' },
  'character-dossier': { one: 'dossier', many: 'dossiers' },
  portrait: { one: 'portrait', many: 'portraits' },
  video: { one: 'video', many: 'videos' },
  'portrait-grid': { one: 'portrait grid', many: 'portrait grids' },
  'library-poster': { one: 'poster', many: 'posters' },
  trailer: { one: 'trailer', many: 'trailers' },
}

const HAS_NOUN = (id: string): id is keyof typeof NOUNS => Object.hasOwn(NOUNS, id)

/** "portrait" or "portraits". */
export function stepNoun(step: { readonly id: string; readonly shortTitle: string }, count: number): string {
  const noun = HAS_NOUN(step.id) ? NOUNS[step.id] : undefined
  if (!noun) return step.shortTitle.toLowerCase()
  return count === 1 ? noun.one : noun.many
}
