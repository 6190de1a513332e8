import { basename, dirname, resolve } from 'node:path'
import { CallboardError, toCallboardError } from '../../shared/contract/errors.ts'
import type { RunView } from '../../shared/contract/views.ts'
import type { FeedListener } from '../../shared/feed-client/types.ts'
import { condense, createLineReports, type LineReport, type LineReports } from '../progress/line-reports.ts'
import type { NumberedLine } from '../progress/line-splitter.ts'
import { readProgressLine } from '../progress/read-line.ts'
import { tailFile } from '../progress/tail.ts'
import { connect } from './connect.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { createFeedWriter } from './feed-writer.ts'
import { createFollow } from './follow.ts'
import { createRunDrawing } from './run-drawing.ts'
import { createTrackedOperation, type TrackedOperation } from './tracked-operation.ts'

export interface TrackOptions {
  readonly pipeline?: string
  readonly follow?: boolean
}

/** An error after which the file says nothing for so long, in milliseconds, is the end of a followed one. */
const STUMBLED_FOR_MS = 5000

/** What is tracked is named like its file, or like the folder where all files are named alike. */
function operationIdOf(file: string): string {
  const name = basename(file).replace(/\.(jsonl|ndjson|json|log)$/i, '')
  return (name === 'progress' ? basename(dirname(resolve(file))) : name).slice(0, 200) || 'progress'
}

/** What some lines report; those that are no lines of progress are told of and left out. */
function readLines(
  lines: readonly NumberedLine[],
  file: string,
  reports: LineReports,
  { output }: CommandContext,
): LineReport[] {
  const told = lines.flatMap(({ number, text }) => {
    const read = readProgressLine(text)
    if (read.ok) return reports.take(read.line)
    output.note(`${file}:${number}: skipped: ${read.why}`)
    return []
  })
  return condense(told)
}

const unreadable = (file: string, thrown: unknown): CallboardError =>
  new CallboardError('BAD_INPUT', `${file} cannot be read: ${toCallboardError(thrown).message}`, { cause: thrown })

/** Reads a file and tells what it says, until the operation has ended, or there is no more to read. */
async function tellFile(
  context: CommandContext,
  file: string,
  follow: boolean,
  operation: TrackedOperation,
  signal: AbortSignal,
): Promise<void> {
  const { clock } = context
  const reports = createLineReports()
  const given = new AbortController()
  const tail = tailFile({ file, follow, clock, signal: AbortSignal.any([signal, given.signal]) })
  let cancelGrace = (): void => undefined
  try {
    for (;;) {
      const { done, value: part } = await tail.next().catch((thrown) => {
        throw unreadable(file, thrown)
      })
      cancelGrace()
      if (done) break
      if (part.kind === 'anew') {
        reports.begunAnew()
        continue
      }
      for (const report of readLines(part.lines, file, reports, context)) if (await operation.tell(report)) return
      if (reports.stumbled !== null) cancelGrace = clock.after(STUMBLED_FOR_MS, () => given.abort())
    }
    if (reports.stumbled !== null && !signal.aborted) await operation.tell({ kind: 'fail', message: reports.stumbled })
  } finally {
    cancelGrace()
    await tail.return(undefined)
  }
}

/** Shows what is tracked: drawn, or with `--json` as the feed's messages. `done` tells when its run has ended. */
function createShow({ output, json, clock }: CommandContext) {
  const drawing = json ? null : createRunDrawing(output, clock.now)
  const writer = json ? createFeedWriter(output, clock.now) : null
  const follow = createFollow({
    now: clock.now,
    onChange: (run, live, eta) => drawing?.draw(run, live, eta),
  })
  const listener: FeedListener = {
    onBoard(board, events) {
      writer?.onBoard(board, events)
      follow.listener.onBoard?.(board, events)
    },
    onLive(progress, eta) {
      writer?.onLive(progress, eta)
      follow.listener.onLive?.(progress, eta)
    },
  }
  return { listener, begin: follow.begin, done: follow.done, end: () => drawing?.end() }
}

/** Tracks until there is no more to track, and lets go. Answers how the run stands then; null where there is none. */
async function track(
  context: CommandContext,
  file: string,
  { pipeline, follow = false }: TrackOptions,
  stop: AbortController,
): Promise<RunView | null> {
  const show = createShow(context)
  const connection = await connect(context, { listener: show.listener, withDoor: true })
  const operationId = operationIdOf(file)
  const { clock } = context
  const operation = createTrackedOperation({ connection, clock, operationId, pipeline, onBegun: show.begin })
  // A person may end on the board what the file still goes on with.
  void show.done.then((end) => (end === 'ended' ? stop.abort() : undefined))
  try {
    await Promise.race([tellFile(context, file, follow, operation, stop.signal), connection.gone])
    show.end()
    return operation.runId === null ? null : await connection.call('run.get', { runId: operation.runId })
  } finally {
    stop.abort()
    await operation.close()
    await connection.close()
  }
}

/** `track`: shows on the board, and here as `watch` does, what a progress file of any program says. */
export async function trackFile(context: CommandContext, file: string, options: TrackOptions): Promise<number> {
  const stop = new AbortController()
  let interrupted = false
  const stopListening = context.onInterrupt(() => {
    interrupted = true
    stop.abort()
  })
  try {
    const run = await track(context, file, options, stop)
    if (interrupted) return EXIT.INTERRUPTED
    if (run === null) throw new CallboardError('BAD_INPUT', `${file} has no line of progress.`)
    if (run.finishedAt === null) {
      context.output.note(`${file} ends before its work does: nobody knows whether that goes on.`)
    }
    return run.status === 'failed' ? EXIT.FAILED : EXIT.DONE
  } finally {
    stopListening()
  }
}
