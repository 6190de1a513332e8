import type { Clock } from '../../shared/clock.ts'
import { type CallboardError, toCallboardError } from '../../shared/contract/errors.ts'
import type { LogLine } from '../../shared/contract/views.ts'
import type { TaskLog } from '../engine/ports.ts'
import type { LogTable, NewLogLine } from './log-table.ts'

const FLUSH_MS = 100
const RETRY_MS = 1000
/** A task that writes faster than the disk takes it keeps its newest lines. */
const MOST_LINES = 20_000

/** Gathers log lines for a moment, so that a chatty task costs one transaction, not a thousand. */
export interface LogBuffer extends TaskLog {
  flush(): void
  /** Writes what waits, if that can be written, and takes no more. */
  close(): void
}

export interface LogBufferOptions {
  readonly clock: Clock
  /** Told of lines once they are on disk. */
  readonly onLines: (lines: readonly LogLine[]) => void
  /** Told, once, when lines cannot be written; they are kept and tried again. */
  readonly onTrouble: (error: CallboardError) => void
}

export function createLogBuffer(table: LogTable, { clock, onLines, onTrouble }: LogBufferOptions): LogBuffer {
  let waiting: NewLogLine[] = []
  let scheduled: (() => void) | null = null
  let troubled = false
  let closed = false

  function flush(): void {
    scheduled?.()
    scheduled = null
    const lines = waiting.slice(-MOST_LINES)
    if (lines.length === 0) return
    waiting = []
    try {
      onLines(table.append(lines))
      troubled = false
    } catch (thrown) {
      // A log that cannot be written is no reason to end the work that it tells of.
      if (!troubled) onTrouble(toCallboardError(thrown))
      troubled = true
      waiting = [...lines, ...waiting]
      if (!closed) scheduled = clock.after(RETRY_MS, flush)
    }
  }

  return {
    write(line) {
      if (closed) return
      waiting.push({ ...line, at: clock.now() })
      scheduled ??= clock.after(FLUSH_MS, flush)
    },
    flush,
    close() {
      closed = true
      flush()
    },
  }
}
