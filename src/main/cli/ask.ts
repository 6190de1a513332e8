import type { CommandInput, CommandOutput } from '../../shared/contract/commands.ts'
import type { RunSummary, RunView } from '../../shared/contract/views.ts'
import { durationText } from '../../shared/text/duration.ts'
import { etaWords, RUNNING_LATE } from '../../shared/text/eta-text.ts'
import { plainText } from '../../shared/text/width.ts'
import { type Connection, connect } from './connect.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { writeJson } from './output.ts'

/** Asks the studio of a data folder something, and lets go of it again. */
export async function ask(context: CommandContext, use: (connection: Connection) => Promise<void>): Promise<number> {
  const connection = await connect(context)
  try {
    await use(connection)
    return EXIT.DONE
  } finally {
    await connection.close()
  }
}

const summaryText = (run: RunSummary): string =>
  `${run.runId}  ${run.createdAt.slice(0, 16).replace('T', ' ')}  ${run.status.padEnd(10)} ${String(run.percent).padStart(3)} %  ${plainText(run.title)}\n`

/** Runs asked for at a time. */
const PAGE = 1000

/** `runs`: all runs, newest first. */
export function listRuns(context: CommandContext): Promise<number> {
  return ask(context, async ({ call }) => {
    let page: string | null = null
    do {
      const { runs, total, next }: CommandOutput<'run.list'> = await call('run.list', {
        limit: PAGE,
        ...(page !== null && { page }),
      })
      for (const run of runs) {
        if (context.json) writeJson(context.output, run)
        else context.output.write(summaryText(run))
      }
      if (total === 0) context.output.note('No productions yet. Begin one with: callboard produce "<prompt>"')
      page = next
    } while (page !== null)
  })
}

/** When a run will be done, and why; nothing for one that has ended. */
function etaLines({ eta, status }: RunView): string[] {
  if (eta === null) return []
  const { text } = etaWords(eta, { agoMs: 0, paused: status === 'paused' })
  return [`  ${text}`, ...(eta.basis === 'none' ? [] : [`  ${plainText(eta.reason)}`])]
}

/** A run as lines of text. */
export function runText(run: RunView): string {
  const lines = [`${plainText(run.title)} (${run.status}, ${run.percent} %)`, ...etaLines(run)]
  const late = new Set(run.eta?.late.map(({ taskId }) => taskId))
  for (const step of run.steps) {
    lines.push(`  ${step.stepNumber} ${plainText(step.title)}: ${step.status}`)
    for (const task of step.tasks) {
      const isLate = late.has(task.taskId)
      if (task.item === null && task.error === null && !isLate) continue
      const took =
        task.startedAt && task.completedAt
          ? durationText(Date.parse(task.completedAt) - Date.parse(task.startedAt))
          : ''
      const error = task.error ? `${task.error.code}: ${task.error.message}` : ''
      const said = [task.name ?? task.item ?? '', task.status, took, isLate ? RUNNING_LATE : '', error]
        .filter(Boolean)
        .join('  ')
      lines.push(`      ${plainText(said)}`)
    }
  }
  return `${[...lines, ...run.artifacts.map((artifact) => `  ${plainText(artifact.path)}`)].join('\n')}\n`
}

/** `show`: one run with its steps, tasks and files. */
export function showRun(context: CommandContext, runId: string): Promise<number> {
  return ask(context, async ({ call }) => {
    const run = await call('run.get', { runId })
    if (context.json) writeJson(context.output, run)
    else context.output.write(runText(run))
  })
}

/** `pause` and `cancel`. */
export function commandRun<N extends 'run.pause' | 'run.cancel'>(
  context: CommandContext,
  command: N,
  input: CommandInput<N>,
): Promise<number> {
  return ask(context, async ({ call }) => {
    const answer = await call(command, input)
    if (context.json) writeJson(context.output, answer)
    else context.output.write(`${answer.runId}: ${answer.status}\n`)
  })
}
