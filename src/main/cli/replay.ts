import type { CallboardEvent } from '../../shared/domain/event.ts'
import { fold } from '../../shared/domain/fold.ts'
import { EMPTY_BOARD, runOf } from '../../shared/domain/run.ts'
import { createPresenter } from '../commands/present.ts'
import { connect } from './connect.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { writeJson } from './output.ts'
import { createRunDrawing } from './run-drawing.ts'

/** While a run stands still nothing is to be seen, so a replay does not wait. */
const STANDS_STILL: ReadonlySet<CallboardEvent['type']> = new Set(['run:paused', 'run:finished'])

/** How long the run took from one event to the next, in milliseconds; 0 where it stood still. */
function pauseBetween(before: CallboardEvent | undefined, event: CallboardEvent): number {
  if (!before || STANDS_STILL.has(before.type)) return 0
  return Math.max(0, event.at - before.at)
}

async function readEvents(context: CommandContext, runId: string): Promise<readonly CallboardEvent[]> {
  const connection = await connect(context)
  try {
    return (await connection.call('run.events', { runId })).events
  } finally {
    await connection.close()
  }
}

/**
 * `replay`: a run again, from its events, as it went. Nothing is written.
 *
 * @param speed how many times as fast as it went; 0 is at once
 */
export async function replayRun(context: CommandContext, runId: string, speed: number): Promise<number> {
  const { output, json, clock } = context
  const { promise: stopped, resolve: stop } = Promise.withResolvers<'stopped'>()
  const stopListening = context.onInterrupt(() => stop('stopped'))
  const present = createPresenter(context.dataDir)
  let board = EMPTY_BOARD
  let before: CallboardEvent | undefined
  const drawing = json ? null : createRunDrawing(output, () => before?.at ?? 0)

  /** False where the person has had enough. */
  async function wait(ms: number): Promise<boolean> {
    if (ms === 0) return true
    const { promise: over, resolve } = Promise.withResolvers<'over'>()
    const cancel = clock.after(ms, () => resolve('over'))
    const end = await Promise.race([over, stopped])
    cancel()
    return end === 'over'
  }

  try {
    for (const event of await readEvents(context, runId)) {
      const ms = speed === 0 ? 0 : pauseBetween(before, event) / speed
      if (!(await wait(ms))) return EXIT.INTERRUPTED
      before = event
      board = fold(board, [event])
      const run = runOf(board, runId)
      if (json) writeJson(output, present.event(event))
      else if (run) drawing?.draw(run, {})
    }
    drawing?.end()
    return EXIT.DONE
  } finally {
    stopListening()
  }
}
