import { createRandom } from '../../../../../shared/random.ts'
import type { CharacterSeed } from '../../../../../shared/show/character.ts'
import { type Tie, TOKENS } from '../data/ties.ts'
import { dealTo } from './deal.ts'

/** One end of a tie: whom it is with, and whether this is the end that the tie is told from. */
export interface TieEnd {
  readonly tie: Tie
  readonly other: CharacterSeed
  readonly isFirst: boolean
  readonly token: string
}

interface Pair {
  readonly first: CharacterSeed
  readonly second: CharacterSeed
}

/** Grown enough to have been married, hired or fired. */
const GROWN = 25
/** Years between two people of about an age, at most. */
const PEERS = 18
const ELDER_BY = 6

function fits(tie: Tie, { first, second }: Pair): boolean {
  if (tie.needs === undefined) return true
  if (tie.needs === 'elder') return second.age >= first.age + ELDER_BY
  if (first.age < GROWN || second.age < GROWN) return false
  return tie.needs === 'grown' || Math.abs(first.age - second.age) <= PEERS
}

/** Everybody with the next in a ring; from five on also with somebody across it. Two people are tied both ways. */
function pairUp(order: readonly CharacterSeed[]): readonly Pair[] {
  const at = (i: number): CharacterSeed => order[i % order.length] as CharacterSeed
  if (order.length < 2) return []
  const ring = order.map((first, i) => ({ first, second: at(i + 1) }))
  if (order.length < 5) return ring
  const half = Math.floor(order.length / 2)
  return [...ring, ...order.slice(0, half).map((first, i) => ({ first, second: at(i + half) }))]
}

/** All ties of a cast, by character id. Both ends of each know of it. */
export function tieCast(
  cast: readonly CharacterSeed[],
  all: readonly Tie[],
  stream: string,
): ReadonlyMap<string, readonly TieEnd[]> {
  const random = createRandom(`${stream}|ties`)
  const pairs = pairUp(random.shuffle(cast))
  const ties = dealTo(pairs, all, random, fits)
  const tokens = dealTo(pairs, TOKENS, random)
  const ends = new Map<string, TieEnd[]>(cast.map(({ id }) => [id, []]))
  pairs.forEach(({ first, second }, i) => {
    const tie = ties[i] as Tie
    const token = tokens[i] as string
    ends.get(first.id)?.push({ tie, other: second, isFirst: true, token })
    ends.get(second.id)?.push({ tie, other: first, isFirst: false, token })
  })
  return ends
}
