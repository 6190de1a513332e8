import type { Random } from '../../../../../shared/random.ts'

/**
 * Deals items to people so that none comes twice while others that fit are left.
 *
 * `fits` may rule items out; where nothing fits, anything goes. Among equally used items chance decides.
 *
 * @throws RangeError when there are people and no items.
 */
export function dealTo<P, T>(
  people: readonly P[],
  items: readonly T[],
  random: Random,
  fits: (item: T, person: P) => boolean = () => true,
): readonly T[] {
  const deck = random.shuffle(items)
  const used = new Map<T, number>()
  return people.map((person) => {
    const open = deck.filter((item) => fits(item, person))
    const choices = open.length > 0 ? open : deck
    const fewest = Math.min(...choices.map((item) => used.get(item) ?? 0))
    const item = choices.find((one) => (used.get(one) ?? 0) === fewest)
    if (item === undefined) throw new RangeError('nothing to deal')
    used.set(item, fewest + 1)
    return item
  })
}

export const inRange = (age: number, [low, high]: readonly [number, number]): boolean => age >= low && age <= high
