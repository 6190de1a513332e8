/**
 * Seeded randomness: the same seed gives the same numbers on every machine.
 *
 * Streams are named (`"7|c3|hair"`), so that a choice added in one place moves no other choice.
 */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform in [low, high). */
  range(low: number, high: number): number
  /** Uniform whole number in [0, n). */
  int(n: number): number
  chance(probability: number): boolean
  /** One of a list, which must not be empty. */
  pick<T>(list: readonly T[]): T
  /** A shuffled copy (Fisher–Yates). */
  shuffle<T>(list: readonly T[]): T[]
  /** Bell-shaped in (-1, 1): the scaled sum of three uniform numbers. */
  bell(): number
}

/** FNV-1a over UTF-16 code units, 32 bits. Source: Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** A stream of numbers for a seed. The generator is mulberry32 (Tommy Ettinger, public domain), period 2³². */
export function createRandom(seed: string | number): Random {
  let state = hash32(String(seed))
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (n: number): number => Math.floor(next() * n)
  return {
    next,
    int,
    range: (low, high) => low + (high - low) * next(),
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('pick from an empty list')
      return list[int(list.length)] as T
    },
    shuffle: <T>(list: readonly T[]): T[] => {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(i + 1)
        const kept = copy[i] as T
        copy[i] = copy[j] as T
        copy[j] = kept
      }
      return copy
    },
    bell: () => (next() + next() + next() - 1.5) / 1.5,
  }
}
