import type { Random } from '../../../../../shared/random.ts'

/** Skin values, palest first; dealt like a pack of cards, so that six neighbours have six different ones. */
export const SKIN_VALUES = [0.95, 0.85, 0.72, 0.55, 0.42, 0.3] as const

/** One card for each of `count` people, from packs that are shuffled one after the other. */
export function dealPacks<T>(cards: readonly T[], count: number, random: Random): T[] {
  const dealt: T[] = []
  while (dealt.length < count) dealt.push(...random.shuffle(cards))
  return dealt.slice(0, count)
}

/** Counts what was dealt, and says which of several is still the rarest. */
export interface Tally<T> {
  count(item: T): number
  add(item: T): void
}

export function createTally<T>(): Tally<T> {
  const counts = new Map<T, number>()
  return {
    count: (item) => counts.get(item) ?? 0,
    add: (item) => void counts.set(item, (counts.get(item) ?? 0) + 1),
  }
}

/** The items dealt least often so far, in the order of the list. */
export function rarest<T>(items: readonly T[], tally: Tally<T>): T[] {
  const least = Math.min(...items.map((item) => tally.count(item)))
  return items.filter((item) => tally.count(item) === least)
}
