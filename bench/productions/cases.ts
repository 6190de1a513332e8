import { createRandom } from '../../src/shared/random.ts'

/** One production of the bench. */
export interface Case {
  readonly index: number
  readonly prompt: string
  readonly characters: number
  readonly seed: number
  /** Cores that another process keeps busy meanwhile. */
  readonly busy: number
}

const PROMPTS = [
  'A lighthouse keeper who is afraid of the dark',
  'A heist on the moon goes sideways',
  'Rival bakers inherit the same shop',
  'A night train that never arrives',
  'The last orchestra of a drowned city',
  'A detective who can only ask one question a day',
] as const

/** Of ten productions six have the machine to themselves. */
const BUSY = [0, 0, 0, 0, 0, 0, 1, 1, 2, 2] as const

/** The same for everyone who asks for it: by its number. */
export function caseOf(index: number, characters: readonly number[]): Case {
  const random = createRandom(`productions|${index}`)
  return {
    index,
    prompt: random.pick(PROMPTS),
    characters: random.pick(characters),
    seed: random.int(10_000),
    busy: random.pick(BUSY),
  }
}
