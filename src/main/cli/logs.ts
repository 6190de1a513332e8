import type { CommandInput } from '../../shared/contract/commands.ts'
import { toCallboardError } from '../../shared/contract/errors.ts'
import type { LogLevel, LogLine } from '../../shared/contract/views.ts'
import { isEnded, runOf } from '../../shared/domain/run.ts'
import { plainText } from '../../shared/text/width.ts'
import { type Connection, connect } from './connect.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { writeJson } from './output.ts'

/** Lines that are asked for at once: the most that `log.search` gives. */
export const LOG_PAGE = 5000

export interface LogOptions {
  readonly step?: string
  readonly item?: string
  readonly level?: LogLevel
  readonly attempt?: number
  readonly grep?: string
  readonly regex?: string
  /** Epoch milliseconds. */
  readonly since?: number
  readonly until?: number
  /** Begins with the last lines, this many. */
  readonly tail?: number
  /** Goes on with what is still written, until the run stops. */
  readonly follow?: boolean
}

type Filter = Omit<CommandInput<'log.search'>, 'after' | 'before' | 'limit'>

function logText({ at, level, step, item, text }: LogLine): string {
  const place = [step, item].filter(Boolean).join('/')
  return `${new Date(at).toISOString()} ${level.padEnd(5)} ${plainText(`${place} ${text}`)}\n`
}

type Read = (connection: Connection) => Promise<void>

/** Reads lines from where it was left, also over another connection. At first only the last `tail`, where given. */
function createReader({ output, json }: CommandContext, filter: Filter, tail: number | undefined): Read {
  let after = 0
  let begun = tail === undefined

  function write(lines: readonly LogLine[]): void {
    for (const line of lines) {
      if (json) writeJson(output, { ...line, at: new Date(line.at).toISOString() })
      else output.write(logText(line))
    }
    after = lines.at(-1)?.id ?? after
  }

  return async ({ call }) => {
    if (!begun && tail !== undefined) {
      write((await call('log.search', { ...filter, before: Number.MAX_SAFE_INTEGER, limit: tail })).lines)
      begun = true
    }
    for (;;) {
      const { lines } = await call('log.search', { ...filter, after, limit: LOG_PAGE })
      write(lines)
      if (lines.length < LOG_PAGE) return
    }
  }
}

/** Reads what there is and, if asked to follow, what is still written until the run stops. */
async function readAlong(context: CommandContext, runId: string, read: Read, follow: boolean): Promise<number> {
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
  try {
    for (;;) {
      news = Promise.withResolvers()
      // Asked before the reading: what was written up to the end is read then, too.
      const more = follow && moving
      await read(connection)
      if (interrupted) return EXIT.INTERRUPTED
      if (!more) return EXIT.DONE
      await Promise.race([news.promise, connection.gone])
    }
  } finally {
    stopListening()
    await connection.close()
  }
}

/** `logs`: lines of a run, oldest first. With `--follow` until the run stops or the person interrupts. */
export async function showLogs(context: CommandContext, runId: string, options: LogOptions): Promise<number> {
  const { follow = false, tail, ...filter } = options
  const read = createReader(context, { runId, ...filter }, tail)
  try {
    return await readAlong(context, runId, read, follow)
  } catch (thrown) {
    if (!follow || toCallboardError(thrown).code !== 'HOST_UNREACHABLE') throw thrown
    // The command that did the run has ended with it. What it wrote last is in the folder, which is free now.
    return readAlong(context, runId, read, follow)
  }
}
