import { LOG_LEVELS, type LogLevel } from '../../../shared/contract/views.ts'

/**
 * A line's id and level in one number, `id × 4 + level`: a million of them are 8 MB, and sort by id.
 *
 * A number holds whole values up to 2^53, so ids may reach 2^51.
 */
export type Packed = number

export const idOf = (packed: Packed): number => Math.floor(packed / LOG_LEVELS.length)
const levelOf = (packed: Packed): number => packed % LOG_LEVELS.length

/** A set of levels, one bit each. */
export type LevelSet = number

const EVERY_LEVEL: LevelSet = 2 ** LOG_LEVELS.length - 1

export const hasLevel = (levels: LevelSet, packed: Packed): boolean => ((levels >> levelOf(packed)) & 1) === 1

/** The levels that a query wants: exactly `levels` where given, and none below `level`. */
export function levelSet(query: {
  readonly level?: LogLevel | undefined
  readonly levels?: readonly LogLevel[] | undefined
}): LevelSet {
  const exact = query.levels?.reduce((set, level) => set | (1 << LOG_LEVELS.indexOf(level)), 0) ?? EVERY_LEVEL
  const least = LOG_LEVELS.indexOf(query.level ?? 'debug')
  return exact & (EVERY_LEVEL << least) & EVERY_LEVEL
}

/** Numbers that only grow, in a plain array of doubles. */
interface NumberList {
  readonly length: number
  push(value: number): void
  slice(from: number, to: number): readonly number[]
  /** How many are lower than `value`, where all are in order. */
  lowerThan(value: number): number
}

function createNumberList(): NumberList {
  let values = new Float64Array(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const grown = new Float64Array(values.length * 2)
        grown.set(values)
        values = grown
      }
      values[length] = value
      length += 1
    },
    slice: (from, to) => [...values.subarray(from, Math.min(to, length))],
    lowerThan(value) {
      let low = 0
      let high = length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((values[middle] ?? 0) < value) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}

/** All lines that match a filter, in order, with their levels. */
export interface MatchList {
  readonly length: number
  push(packed: Packed): void
  /** How many there are of each level, by name. */
  counts(): Record<LogLevel, number>
  /** Rows of those whose level is in the set. */
  ofLevels(levels: LevelSet): Pick<NumberList, 'length' | 'slice' | 'lowerThan'>
}

export function createMatchList(): MatchList {
  const all = createNumberList()
  const counts = LOG_LEVELS.map(() => 0)
  const parts = new Map<LevelSet, { readonly list: NumberList; readTo: number }>()
  return {
    get length() {
      return all.length
    },
    push(packed) {
      all.push(packed)
      const level = levelOf(packed)
      counts[level] = (counts[level] ?? 0) + 1
    },
    counts: () => Object.fromEntries(LOG_LEVELS.map((level, at) => [level, counts[at] ?? 0])) as never,
    ofLevels(levels) {
      if (levels === EVERY_LEVEL) return all
      const part = parts.get(levels) ?? { list: createNumberList(), readTo: 0 }
      parts.set(levels, part)
      for (const packed of all.slice(part.readTo, all.length)) if (hasLevel(levels, packed)) part.list.push(packed)
      part.readTo = all.length
      return part.list
    },
  }
}

/** The lowest packed number of a line's id. */
export const packedFrom = (id: number): Packed => id * LOG_LEVELS.length
