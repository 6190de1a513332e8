import type { RunView } from '../../shared/contract/views.ts'
import { createPresenter } from '../commands/present.ts'
import { type Connection, connect } from './connect.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { createFollow, type FollowEnd } from './follow.ts'
import { writeJson } from './output.ts'
import { createRunDrawing, type RunDrawing } from './run-drawing.ts'

type Begin = (connection: Connection) => Promise<string>

/** What following a run came to. */
interface Outcome {
  readonly end: FollowEnd
  readonly run: RunView
  /** Whether another process goes on with the run. */
  readonly elsewhere: boolean
}

/** The last line of `produce`, `resume` and `retry` with `--json`. */
const resultOf = (run: RunView) => ({
  type: 'result',
  runId: run.runId,
  status: run.status,
  startedAt: run.startedAt,
  finishedAt: run.finishedAt,
  artifacts: run.artifacts.map(({ id: _id, ...artifact }) => artifact),
})

function exitOf({ end, run }: Outcome): number {
  if (end !== 'ended') return EXIT.INTERRUPTED
  return run.status === 'succeeded' ? EXIT.DONE : EXIT.FAILED
}

/** Begins something with a run, then shows it until it ends, is paused, or the person interrupts. */
export async function runToEnd(context: CommandContext, begin: Begin): Promise<number> {
  const { output, json, clock } = context
  const present = createPresenter(context.dataDir)
  const drawing = json ? null : createRunDrawing(output, clock.now)
  const follow = createFollow({
    now: clock.now,
    onEvent: (event) => {
      if (json) writeJson(output, present.event(event))
    },
    onChange: (run, live, eta) => drawing?.draw(run, live, eta),
  })
  let interrupted = false
  const stopListening = context.onInterrupt(() => {
    interrupted = true
    follow.stop()
  })
  try {
    const connection = await connect(context, { listener: follow.listener, withDoor: true })
    if (interrupted) {
      // Nothing has been begun yet, and nothing shall be.
      await connection.close()
      return EXIT.INTERRUPTED
    }
    const outcome = await followOn(connection, follow, begin, drawing)
    const { error } = outcome.run
    if (error) output.note(`${error.code}: ${error.message}`)
    if (json) writeJson(output, resultOf(outcome.run))
    else tellEnd(context, outcome)
    return exitOf(outcome)
  } finally {
    stopListening()
  }
}

/** Follows to the end and lets go: a studio of our own has stopped, and its run with it, when this settles. */
async function followOn(
  connection: Connection,
  follow: ReturnType<typeof createFollow>,
  begin: Begin,
  drawing: RunDrawing | null,
): Promise<Outcome> {
  try {
    const runId = await begin(connection)
    follow.begin(runId)
    const end = await Promise.race([follow.done, connection.gone])
    drawing?.end()
    const run = await connection.call('run.get', { runId })
    if (end !== 'stopped') return { end, run, elsewhere: false }
    return { end, run: connection.own ? { ...run, status: 'paused' } : run, elsewhere: !connection.own }
  } finally {
    await connection.close()
  }
}

function tellEnd({ output }: CommandContext, { end, run, elsewhere }: Outcome): void {
  if (elsewhere) output.note(`The Callboard that runs it goes on. Look at it with: callboard watch ${run.runId}`)
  else if (end !== 'ended') output.note(`Stopped; nothing finished is lost. Go on with: callboard resume ${run.runId}`)
  else if (run.status === 'succeeded') output.note(`${run.artifacts.length} files in ${folderOf(run)}`)
  else if (run.status === 'failed') output.note(`Try again with: callboard retry ${run.runId}`)
}

const folderOf = (run: RunView): string => {
  const path = run.artifacts[0]?.path ?? ''
  return path.slice(0, path.indexOf(run.runId) + run.runId.length)
}
