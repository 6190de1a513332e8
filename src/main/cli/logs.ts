import type { CommandInput } from '../../shared/contract/commands.ts'
import type { LogLevel, LogLine } from '../../shared/contract/views.ts'
import { isEnded, runOf } from '../../shared/domain/run.ts'
import { plainText } from '../../shared/text/width.ts'
import { type Connection, connect } from './connect.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { writeJson } from './output.ts'

const PAGE = 5000

export interface LogOptions {
  readonly step?: string
  readonly item?: string
  readonly level?: LogLevel
  readonly grep?: string
  /** Goes on with what is still written, until the run stops. */
  readonly follow?: boolean
}

type Filter = Omit<CommandInput<'log.search'>, 'after' | 'limit'>

const logText = (line: LogLine): string =>
  `${new Date(line.at).toISOString()} ${line.level.padEnd(5)} ${[line.step, line.item].filter(Boolean).join('/')} ${plainText(line.text)}\n`

/** Reads lines from where it was left. */
function createReader({ output, json }: CommandContext, { call }: Connection, filter: Filter): () => Promise<void> {
  let after = 0
  return async () => {
    for (;;) {
      const { lines } = await call('log.search', { ...filter, after, limit: PAGE })
      for (const line of lines) {
        if (json) writeJson(output, { ...line, at: new Date(line.at).toISOString() })
        else output.write(logText(line))
      }
      after = lines.at(-1)?.id ?? after
      if (lines.length < PAGE) return
    }
  }
}

/** `logs`: lines of a run, oldest first. With `--follow` until the run stops or the person interrupts. */
export async function showLogs(context: CommandContext, runId: string, options: LogOptions): Promise<number> {
  const { follow = false, ...filter } = options
  let news = Promise.withResolvers<void>()
  let moving = true
  let interrupted = false
  const stopListening = context.onInterrupt(() => {
    interrupted = true
    news.resolve()
  })
  const connection = await connect(context, {
    withDoor: follow,
    listener: {
      onLogs: (id) => id === runId && news.resolve(),
      onBoard(board) {
        const run = runOf(board, runId)
        moving = run !== undefined && !isEnded(run.status) && run.status !== 'paused'
        news.resolve()
      },
    },
  })
  const read = createReader(context, connection, { runId, ...filter })
  try {
    for (;;) {
      news = Promise.withResolvers()
      // Asked before the reading: what was written up to the end is read then, too.
      const more = follow && moving
      await read()
      if (interrupted) return EXIT.INTERRUPTED
      if (!more) return EXIT.DONE
      await Promise.race([news.promise, connection.gone])
    }
  } finally {
    stopListening()
    await connection.close()
  }
}
