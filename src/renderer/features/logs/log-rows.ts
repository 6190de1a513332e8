import type { FoundLine } from '../../../shared/contract/command-table/log-commands.ts'
import type { CommandInput, CommandOutput } from '../../../shared/contract/commands.ts'
import { kindOf, toCallboardError } from '../../../shared/contract/errors.ts'
import type { LogLevel } from '../../../shared/contract/views.ts'
import type { LogQuery } from './log-filter.ts'

/** Rows asked for beyond those in sight, so that a short scroll finds them there. */
const MARGIN = 60
/** Rows asked for at once, at most. */
const MOST_AT_ONCE = 400
/** Rows kept. A window of 3,000 rows is a hundred screens; what lies further off is asked for again. */
const MOST_KEPT = 3000

export type AskWindow = (input: CommandInput<'log.window'>) => Promise<CommandOutput<'log.window'>>

/** What is known of the rows of one question; replaced as a whole when it changes. */
export interface LogRowsState {
  /** False until the first answer. */
  readonly known: boolean
  readonly total: number
  readonly levels: Readonly<Record<LogLevel, number>>
  /** Share of the log that has been searched, 0..1. */
  readonly searched: number
  /** Newest line that was looked at. */
  readonly lastId: number
  /** Row of the line that was named at the start, or of the next that matches; null until known, or where none was. */
  readonly near: number | null
  /** Why there is no answer, in words; null where there is one. */
  readonly trouble: string | null
}

const UNKNOWN: LogRowsState = {
  known: false,
  total: 0,
  levels: { debug: 0, info: 0, warn: 0, error: 0 },
  searched: 0,
  lastId: 0,
  near: null,
  trouble: null,
}

/** Rows of a log, as many as are in sight and some around them; the host keeps the rest. */
export interface LogRows {
  readonly state: LogRowsState
  line(row: number): FoundLine | null
  /** Rows in sight, the last belonging to them: fetched where they are not there. */
  look(first: number, last: number): void
  /**
   * Something may have been written: asks how many rows there are now.
   *
   * @param tail whether the last rows are wanted at once, as by a person who follows
   */
  refresh(tail: boolean): void
  subscribe(listener: () => void): () => void
  /** Lets go; answers still on their way change nothing. */
  close(): void
}

interface RowRange {
  readonly first: number
  readonly last: number
}

/**
 * Asks the host for the rows of one question.
 *
 * One request is under way at a time: a person who scrolls past a million lines leaves no queue behind, and what is
 * asked next is what is in sight then.
 *
 * @param near id of the line to stay at; null for the end
 */
export function createLogRows(ask: AskWindow, query: LogQuery, near: number | null): LogRows {
  const lines = new Map<number, FoundLine>()
  const listeners = new Set<() => void>()
  let state = UNKNOWN
  let sight: RowRange | null = null
  let stale = true
  let tail = true
  /** The host has said that this question has no answer. */
  let refused = false
  let asking = false
  let closed = false

  function missing(): RowRange | null {
    if (!sight || !state.known) return null
    const low = Math.max(0, sight.first - MARGIN)
    const high = Math.min(state.total - 1, sight.last + MARGIN)
    let first = Math.max(0, sight.first)
    const end = Math.min(state.total - 1, sight.last)
    while (first <= end && lines.has(first)) first += 1
    if (first > end) return null
    // Something in sight lacks: what lies around it comes along.
    let last = Math.min(high, low + MOST_AT_ONCE - 1)
    let from = low
    while (from < first && lines.has(from)) from += 1
    while (last > first && lines.has(last)) last -= 1
    return { first: from, last }
  }

  function prune(): void {
    if (lines.size <= MOST_KEPT || !sight) return
    const middle = (sight.first + sight.last) / 2
    for (const row of lines.keys()) if (Math.abs(row - middle) > MOST_KEPT / 3) lines.delete(row)
  }

  function take(answer: CommandOutput<'log.window'>): void {
    const { row, lines: found, total, levels, searched, lastId } = answer
    for (const [index, line] of found.entries()) lines.set(row + index, line)
    const settled = near !== null && state.near === null && searched === 1 ? answer.near : state.near
    state = { known: true, total, levels, searched, lastId, near: settled, trouble: null }
    stale ||= searched < 1
    prune()
  }

  function nextInput(): CommandInput<'log.window'> | null {
    const range = missing()
    const naming = near !== null && state.near === null ? { near } : {}
    if (range) return { ...query, ...naming, row: range.first, limit: range.last - range.first + 1 }
    if (!stale) return null
    return { ...query, ...naming, limit: tail ? MARGIN : 0 }
  }

  function tell(): void {
    for (const listener of listeners) listener()
  }

  async function fetchNext(): Promise<void> {
    if (asking || closed || refused) return
    const input = nextInput()
    if (!input) return
    asking = true
    stale = false
    try {
      const answer = await ask(input)
      if (!closed) take(answer)
    } catch (thrown) {
      const { code, message } = toCallboardError(thrown)
      state = { ...state, trouble: message }
      refused = kindOf(code) !== 'failed'
      // Otherwise asked again when something is written, or the line is up again.
      sight = null
    }
    asking = false
    if (closed) return
    tell()
    void fetchNext()
  }

  return {
    get state() {
      return state
    },
    line: (row) => lines.get(row) ?? null,
    look(first, last) {
      sight = { first, last }
      void fetchNext()
    },
    refresh(wantsTail) {
      stale = true
      tail = wantsTail
      void fetchNext()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      closed = true
      listeners.clear()
    },
  }
}
