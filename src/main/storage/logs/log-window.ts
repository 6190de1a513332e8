import type { FoundLine } from '../../../shared/contract/command-table/log-commands.ts'
import type { CommandOutput, ParsedInput } from '../../../shared/contract/commands.ts'
import { planText, type TextPlan } from './line-filter.ts'
import type { LineScan, Work } from './line-scan.ts'
import { findMarks } from './marks.ts'
import { createMatchList, idOf, levelSet, type MatchList, packedFrom } from './match-list.ts'

/** An answer comes after this long at the latest, in milliseconds, with what has been found until then. */
const ANSWER_WITHIN_MS = 120
/** Ids looked at in one go: some ten milliseconds' work. */
const STRETCH = { ids: 65_536, texts: 8192 } as const
/** Lists of matches that are kept for the next question, and how many lines they may hold together. */
const MOST_LISTS = 6
const MOST_ENTRIES = 8_000_000
/** Text in one answer, in UTF-16 code units: an answer must not hold up the line it travels on. */
const MOST_TEXT = 1_000_000

type Query = ParsedInput<'log.window'>

/** All matches of one filter, found so far. */
interface Matches {
  readonly plan: TextPlan
  readonly list: MatchList
  /** Ids up to here have been looked at. */
  to: number
  /** The search under way; null while there is nothing to search. */
  work: Work<void> | null
}

/** Answers `log.window`. Remembers what matched, so that any row of a million is found at once. */
export interface LogWindows {
  window(query: Query): Work<CommandOutput<'log.window'>>
}

/** What tells one list of matches from another: levels, rows and limits do not. */
const keyOf = ({ runId, step, item, attempt, grep, regex, since, until, after }: Query): string =>
  JSON.stringify([runId, step, item, attempt, grep, regex, since, until, after])

/** @param now milliseconds of any steady clock */
export function createLogWindows(scan: LineScan, now: () => number): LogWindows {
  /** The one asked for last is at the end. */
  const known = new Map<string, Matches>()

  function matchesOf(query: Query): Matches {
    const key = keyOf(query)
    const before = known.get(key)
    const matches = before ?? { plan: planText(query), list: createMatchList(), to: query.after, work: null }
    known.delete(key)
    known.set(key, matches)
    const entries = (): number => [...known.values()].reduce((sum, { list }) => sum + list.length, 0)
    for (const oldest of known.keys()) {
      if (oldest === key || (known.size <= MOST_LISTS && entries() <= MOST_ENTRIES)) break
      known.delete(oldest)
    }
    return matches
  }

  function* searchOn(query: Query, matches: Matches, last: number): Work<void> {
    const size = matches.plan.patterns.length > 0 ? STRETCH.texts : STRETCH.ids
    while (matches.to < last) {
      const first = scan.nextId(query.runId, matches.to + 1) ?? last + 1
      const stretch = { first, last: Math.min(last, first + size - 1) }
      for (const packed of yield* scan.matches(query, matches.plan, stretch)) matches.list.push(packed)
      matches.to = stretch.last
      yield
    }
  }

  function* readRows(ids: readonly number[], { marks }: TextPlan): Work<FoundLine[]> {
    const lines: FoundLine[] = []
    let room = MOST_TEXT
    for (const line of scan.read(ids)) {
      if (lines.length > 0 && line.text.length > room) break
      room -= line.text.length
      lines.push({ ...line, marks: findMarks(line.text, marks) })
      yield
    }
    return lines
  }

  return {
    *window(query) {
      const matches = matchesOf(query)
      const span = scan.span(query.runId)
      const last = Math.max(span?.last ?? 0, query.after)
      const until = now() + ANSWER_WITHIN_MS
      while (matches.to < last && now() < until) {
        matches.work ??= searchOn(query, matches, last)
        if (matches.work.next().done) matches.work = null
        yield
      }
      const first = Math.max(span?.first ?? 1, query.after + 1)
      const rows = matches.list.ofLevels(levelSet(query))
      const row = Math.min(query.row ?? Math.max(0, rows.length - query.limit), rows.length)
      const lines = yield* readRows(rows.slice(row, row + query.limit).map(idOf), matches.plan)
      return {
        row,
        lines,
        total: rows.length,
        levels: matches.list.counts(),
        near: query.near === undefined ? null : rows.lowerThan(packedFrom(query.near)),
        lastId: matches.to,
        searched: matches.to >= last ? 1 : Math.max(0, Math.min(1, (matches.to + 1 - first) / (last + 1 - first))),
      }
    },
  }
}
