import type { Clock } from '../../shared/clock.ts'
import type { LogLine } from '../../shared/contract/views.ts'
import type { TaskLog } from '../engine/ports.ts'
import type { LogTable, NewLogLine } from './log-table.ts'

const FLUSH_MS = 100
/** A task that writes faster than the disk takes it keeps its newest lines. */
const MOST_LINES = 20_000

/** Gathers log lines for a moment, so that a chatty task costs one transaction, not a thousand. */
export interface LogBuffer extends TaskLog {
  flush(): void
}

/** @param onLines told of lines once they are on disk */
export function createLogBuffer(
  table: LogTable,
  clock: Clock,
  onLines: (lines: readonly LogLine[]) => void,
): LogBuffer {
  let waiting: NewLogLine[] = []
  let scheduled: (() => void) | null = null

  function flush(): void {
    scheduled?.()
    scheduled = null
    if (waiting.length === 0) return
    const lines = waiting.slice(-MOST_LINES)
    waiting = []
    onLines(table.append(lines))
  }

  return {
    write(line) {
      waiting.push({ ...line, at: clock.now() })
      scheduled ??= clock.after(FLUSH_MS, flush)
    },
    flush,
  }
}
