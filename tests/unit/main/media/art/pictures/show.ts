import type { Blueprint, Genre, SettingId } from '../../../../../../src/shared/show/blueprint.ts'
import { ARCHETYPES, type CharacterSeed } from '../../../../../../src/shared/show/character.ts'
import { paletteFor } from '../../../../../../src/shared/show/palettes.ts'

/** A show by hand: everything but what a test is about has one fixed value. */
export function showOf(
  people: number,
  given: { readonly genre?: Genre; readonly setting?: SettingId; readonly title?: string; readonly seed?: number } = {},
): { readonly blueprint: Blueprint; readonly cast: readonly CharacterSeed[] } {
  const { genre = 'mystery', setting = 'sea', title = 'Salt & Lantern', seed = 7 } = given
  const cast = Array.from({ length: people }, (_, i): CharacterSeed => {
    const archetype = ARCHETYPES[i % ARCHETYPES.length] ?? 'captain'
    return {
      version: 1,
      id: `c${i + 1}`,
      name: `Person ${i + 1}`,
      role: `The ${archetype}`,
      age: 20 + ((i * 17) % 60),
      presentation: i % 2 === 0 ? 'f' : 'm',
      pronouns: i % 2 === 0 ? 'she' : 'he',
      archetype,
      traits: ['proud', 'warm'],
      visualBrief: 'A person.',
      seed: seed * 1000 + i,
    }
  })
  const blueprint: Blueprint = {
    version: 1,
    prompt: title,
    seed,
    title,
    logline: 'A show.',
    tagline: 'Someone keeps lighting the dead lamp',
    genre,
    genreLabel: 'Harbour mystery',
    tone: 'wry',
    palette: paletteFor(genre),
    setting: { id: setting, name: 'The harbour', description: 'Water.' },
    episodes: [{ number: 1, title: 'One', logline: 'It begins.' }],
    characters: cast.map(({ id, name, role }) => ({ id, name, role, want: 'to leave' })),
    credits: {
      company: 'Tideline Pictures',
      createdBy: 'You',
      directedBy: 'The House Company',
      music: 'H. Pell',
      editor: 'Mother Osei',
      design: 'J. Rook',
    },
  }
  return { blueprint, cast }
}

/** Work that nobody calls off, and the fractions it reported. */
export function quietWork(): {
  readonly signal: AbortSignal
  progress(done: number, total: number): void
  readonly reports: readonly (readonly [done: number, total: number])[]
} {
  const reports: (readonly [number, number])[] = []
  return { signal: new AbortController().signal, progress: (done, total) => reports.push([done, total]), reports }
}
