/** Someone with a place in the cast, from 0. */
interface Placed {
  readonly slot: number
}

/**
 * Chooses at most `most` of a cast, spread evenly from the first to the last billed.
 *
 * In built-in clips even places stand on one side of the frame and odd ones on the other; where the choice allows,
 * the two alternate, so that people look at one another across the cut.
 */
export function chooseCast<T extends Placed>(people: readonly T[], most: number): readonly T[] {
  if (people.length <= most) return people
  const chosen: T[] = []
  let next = 0
  for (let i = 0; i < most; i++) {
    const even = Math.round((i * (people.length - 1)) / (most - 1))
    const at = Math.max(next, even)
    const before = chosen.at(-1)
    const sameSide = before !== undefined && (people[at]?.slot ?? 0) % 2 === before.slot % 2
    // A neighbour, where that leaves enough people for the rest.
    const shifted = sameSide ? (at > next ? at - 1 : people.length - at - 1 > most - i - 1 ? at + 1 : at) : at
    const person = people[shifted]
    if (person) chosen.push(person)
    next = shifted + 1
  }
  return chosen
}
