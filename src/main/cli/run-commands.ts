import type { RunView } from '../../shared/contract/views.ts'
import { createPresenter } from '../commands/present.ts'
import { type Connection, connect } from './connect.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { createFollow, type FollowEnd } from './follow.ts'
import { createRunDrawing, writeJson } from './output.ts'

type Begin = (connection: Connection) => Promise<string>

/** The last line of `produce`, `resume` and `retry` with `--json`. */
const resultOf = (run: RunView) => ({
  type: 'result',
  runId: run.runId,
  status: run.status,
  startedAt: run.startedAt,
  finishedAt: run.finishedAt,
  artifacts: run.artifacts.map(({ id: _id, ...artifact }) => artifact),
})

function exitOf(end: FollowEnd, run: RunView): number {
  if (end === 'stopped') return EXIT.INTERRUPTED
  return run.status === 'succeeded' || end === 'paused' ? EXIT.DONE : EXIT.FAILED
}

/** Begins something with a run, then shows it until it ends, is paused, or the person interrupts. */
export async function runToEnd(context: CommandContext, begin: Begin): Promise<number> {
  const { output, json, dataDir } = context
  const present = createPresenter(dataDir)
  const drawing = json ? null : createRunDrawing(output, Date.now)
  const follow = createFollow({
    onEvent: (event) => {
      if (json) writeJson(output, present.event(event))
    },
    onChange: (run, live) => drawing?.draw(run, live),
  })
  const connection = await connect(dataDir, context.openOwn, follow.listener)
  const stopListening = context.onInterrupt(follow.stop)
  try {
    const runId = await begin(connection)
    follow.begin(runId)
    const end = await follow.done
    drawing?.end()
    const run = await connection.call('run.get', { runId })
    if (json) writeJson(output, resultOf(run))
    else tellEnd(context, end, run)
    return exitOf(end, run)
  } finally {
    stopListening()
    await connection.close()
  }
}

function tellEnd({ output }: CommandContext, end: FollowEnd, run: RunView): void {
  if (end !== 'ended') output.note(`Stopped; nothing finished is lost. Go on with: callboard resume ${run.runId}`)
  else if (run.status === 'succeeded') output.note(`${run.artifacts.length} files in ${folderOf(run)}`)
  else if (run.status === 'failed') output.note(`Try again with: callboard retry ${run.runId}`)
}

const folderOf = (run: RunView): string => {
  const path = run.artifacts[0]?.path ?? ''
  return path.slice(0, path.indexOf(run.runId) + run.runId.length)
}
