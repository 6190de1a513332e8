import type { CommandOutput, ParsedInput } from '../../../shared/contract/commands.ts'
import { planText } from './line-filter.ts'
import type { LineScan, Span, Work } from './line-scan.ts'
import { hasLevel, idOf, levelSet, type Packed } from './match-list.ts'

/** What is read in one go grows from stretch to stretch: most searches find enough in the first. */
const FIRST_STRETCH = 2048
const LONGEST_STRETCH = 32_768

/** The stretch of ids to look at next, from one end of what is left; null at the other end. */
function nextStretch(scan: LineScan, runId: string, left: Span, size: number, backwards: boolean): Span | null {
  const from = backwards ? scan.lastId(runId, left.last) : scan.nextId(runId, left.first)
  if (from === null || from < left.first || from > left.last) return null
  return backwards
    ? { first: Math.max(left.first, from - size + 1), last: from }
    : { first: from, last: Math.min(left.last, from + size - 1) }
}

/** Answers `log.search`, lines by id: the first after `after`, or the last before `before`. Oldest first either way. */
export function* searchLines(scan: LineScan, query: ParsedInput<'log.search'>): Work<CommandOutput<'log.search'>> {
  const { runId, limit, before } = query
  const backwards = before !== undefined
  const plan = planText(query)
  const levels = levelSet(query)
  let left: Span = { first: query.after + 1, last: (before ?? Number.MAX_SAFE_INTEGER) - 1 }
  let found: Packed[] = []
  let size = FIRST_STRETCH
  while (found.length < limit) {
    const stretch = nextStretch(scan, runId, left, size, backwards)
    if (!stretch) break
    const matches = (yield* scan.matches(query, plan, stretch)).filter((packed) => hasLevel(levels, packed))
    found = backwards ? [...matches, ...found] : [...found, ...matches]
    left = backwards ? { ...left, last: stretch.first - 1 } : { ...left, first: stretch.last + 1 }
    size = Math.min(size * 2, LONGEST_STRETCH)
    yield
  }
  const wanted = backwards ? found.slice(-limit) : found.slice(0, limit)
  return { lines: scan.read(wanted.map(idOf)) }
}
