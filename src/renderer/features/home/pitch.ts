import { CHARACTERS_DEFAULT } from '../../../shared/show/blueprint.ts'

/** What the prompt box holds. `seed` is text while it is typed; empty lets the host choose. */
export interface Pitch {
  readonly prompt: string
  readonly characters: number
  readonly seed: string
  readonly title: string
}

export const EMPTY_PITCH: Pitch = { prompt: '', characters: CHARACTERS_DEFAULT, seed: '', title: '' }

/** What is asked of the host for a pitch; what was left empty is left to it. */
export const inputOf = ({ prompt, characters, seed, title }: Pitch) => ({
  prompt,
  characters,
  ...(seed === '' ? {} : { seed: Number(seed) }),
  ...(title === '' ? {} : { title }),
})
