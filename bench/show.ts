import type { Blueprint } from '../src/shared/show/blueprint.ts'
import type { CharacterSeed } from '../src/shared/show/character.ts'

/** A show to measure with: one person, fixed, so that every run draws the same pictures. */
export function benchShow(): { blueprint: Blueprint; cast: readonly CharacterSeed[]; characterId: string } {
  const lead: CharacterSeed = {
    version: 1,
    id: 'c1',
    name: 'Ines Marlow',
    role: 'The Keeper',
    age: 46,
    presentation: 'f',
    pronouns: 'she',
    archetype: 'captain',
    traits: ['proud', 'guarded'],
    visualBrief: 'A captain who has seen worse.',
    seed: 701,
  }
  const blueprint: Blueprint = {
    version: 1,
    prompt: 'Someone keeps lighting the dead lamp',
    seed: 7,
    title: 'Salt & Lantern',
    logline: 'A keeper finds that her lighthouse is lit by somebody who is not there.',
    tagline: 'Someone keeps lighting the dead lamp',
    genre: 'mystery',
    genreLabel: 'Mystery',
    tone: 'quiet dread',
    palette: {
      id: 'sea',
      ink: '#06161c',
      deep: '#0d3742',
      mid: '#2b7f7d',
      hot: '#f2643d',
      light: '#f3c892',
      paper: '#fbf1dd',
    },
    setting: { id: 'sea', name: 'Gannet Point', description: 'A lighthouse at the end of the land.' },
    episodes: [{ number: 1, title: 'The Lamp', logline: 'It is lit again.' }],
    characters: [{ id: lead.id, name: lead.name, role: lead.role, want: 'to know who lights it' }],
    credits: {
      company: 'Tideline Pictures',
      createdBy: 'You',
      directedBy: 'The House Company',
      music: 'H. Pell',
      editor: 'M. Osei',
      design: 'J. Rook',
    },
  }
  return { blueprint, cast: [lead], characterId: lead.id }
}
