import { CallboardError } from '../../shared/contract/errors.ts'
import type { LiveProgress } from '../../shared/domain/live.ts'
import { type Board, isEnded, runOf } from '../../shared/domain/run.ts'
import type { FeedListener } from '../../shared/feed-client/types.ts'
import { runText } from './ask.ts'
import { type Connection, connect } from './connect.ts'
import type { CommandContext } from './context.ts'
import { createEtaBook } from './eta-book.ts'
import { EXIT } from './exit.ts'
import { createFeedWriter } from './feed-writer.ts'
import { createRunDrawing } from './run-drawing.ts'

/** The run to watch where none is named: the newest that goes on, else the newest. */
function newestRun(board: Board): string | undefined {
  const runs = Object.values(board.runs).sort((a, b) => b.createdAt - a.createdAt)
  return (runs.find((run) => !isEnded(run.status)) ?? runs[0])?.id
}

/** `watch`: shows a run live until it ends or the person interrupts; with `--json` the feed's messages. */
export async function watchRun(context: CommandContext, wanted: string | undefined): Promise<number> {
  const { output, json, clock } = context
  const drawing = createRunDrawing(output, clock.now)
  const writer = createFeedWriter(output, clock.now)
  const estimates = createEtaBook(clock.now)
  const { promise: stopped, resolve: stop } = Promise.withResolvers<number>()
  let board: Board | null = null
  let live: LiveProgress = {}
  let runId = wanted

  function show(): void {
    runId ??= board ? newestRun(board) : undefined
    const run = runId === undefined || !board ? undefined : runOf(board, runId)
    if (!run) return
    if (!json) drawing.draw(run, live, estimates.of(run.id))
    if (isEnded(run.status) || run.status === 'paused') stop(run.status === 'failed' ? EXIT.FAILED : EXIT.DONE)
  }

  const listener: FeedListener = {
    onBoard(next, events) {
      board = next
      if (json) writer.onBoard(next, events)
      show()
    },
    onLive(progress, eta) {
      live = progress
      estimates.take(eta)
      if (json) writer.onLive(progress, eta)
      else show()
    },
  }
  /** An old run that has ended is not on the feed: what became of it is all there is to show. */
  async function showOld({ call }: Connection, id: string): Promise<void> {
    const run = await call('run.get', { runId: id })
    if ((board && runOf(board, id)) || run.finishedAt === null) return
    if (!json) output.write(runText(run))
    stop(run.status === 'failed' ? EXIT.FAILED : EXIT.DONE)
  }

  const stopListening = context.onInterrupt(() => stop(EXIT.INTERRUPTED))
  const connection = await connect(context, { listener, withDoor: true })
  try {
    if (runId !== undefined) await showOld(connection, runId)
    else throw new CallboardError('RUN_NOT_FOUND', 'There is no run to watch yet.')
    const code = await Promise.race([stopped, connection.gone])
    drawing.end()
    return code
  } finally {
    await connection.close()
    stopListening()
  }
}
