import type { CommandInput } from '../../../shared/contract/commands.ts'
import type { LogLine } from '../../../shared/contract/views.ts'
import type { RowSpan } from './cursor.ts'
import type { LogQuery } from './log-filter.ts'
import type { AskWindow } from './log-rows.ts'

const AT_ONCE = 1000

export interface ReadLinesOptions {
  readonly ask: AskWindow
  readonly query: LogQuery
  /** All rows that match where it is left out. */
  readonly span?: RowSpan
  /** No more than this many lines. */
  readonly most?: number
  readonly onPart: (lines: readonly LogLine[], done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Reads rows of a log from the first to the last, however many, a part at a time. Rejects as the host does. */
export async function readLines({
  ask,
  query,
  span,
  most = Infinity,
  onPart,
  signal,
}: ReadLinesOptions): Promise<number> {
  const first = span?.first ?? 0
  let done = 0
  for (;;) {
    signal?.throwIfAborted()
    const wanted = Math.min(most, span ? span.last - first + 1 : Infinity)
    const input: CommandInput<'log.window'> = { ...query, row: first + done, limit: Math.min(AT_ONCE, wanted - done) }
    const { lines, total, searched } = await ask(input)
    done += lines.length
    const end = Math.min(wanted, total - first)
    if (lines.length > 0) onPart(lines, done, Math.max(done, end))
    if (done >= wanted || (searched === 1 && (lines.length === 0 || done >= end))) return done
  }
}
