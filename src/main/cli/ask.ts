import { LOG_LEVELS, type LogLevel, type LogLine, type RunSummary, type RunView } from '../../shared/contract/views.ts'
import { durationText } from '../../shared/text/duration.ts'
import { type Connection, connect } from './connect.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { writeJson } from './output.ts'

/** Asks the studio of a data folder something, and lets go of it again. */
async function ask(context: CommandContext, use: (connection: Connection) => Promise<void>): Promise<number> {
  const connection = await connect(context.dataDir, context.openOwn, {})
  try {
    await use(connection)
    return EXIT.DONE
  } finally {
    await connection.close()
  }
}

const summaryText = (run: RunSummary): string =>
  `${run.runId}  ${run.createdAt.slice(0, 16).replace('T', ' ')}  ${run.status.padEnd(10)} ${String(run.percent).padStart(3)} %  ${run.title}\n`

/** `runs`: all runs, newest first. */
export function listRuns(context: CommandContext): Promise<number> {
  return ask(context, async ({ call }) => {
    const { runs } = await call('run.list', { limit: 1000 })
    for (const run of runs) {
      if (context.json) writeJson(context.output, run)
      else context.output.write(summaryText(run))
    }
    if (runs.length === 0) context.output.note('No productions yet. Begin one with: callboard produce "<prompt>"')
  })
}

function runText(run: RunView): string {
  const lines = [`${run.title} (${run.status}, ${run.percent} %)`]
  for (const step of run.steps) {
    lines.push(`  ${step.stepNumber} ${step.title}: ${step.status}`)
    for (const task of step.tasks) {
      if (task.item === null && task.error === null) continue
      const took =
        task.startedAt && task.completedAt
          ? durationText(Date.parse(task.completedAt) - Date.parse(task.startedAt))
          : ''
      const error = task.error ? `${task.error.code}: ${task.error.message}` : ''
      lines.push(`      ${[task.name ?? task.item ?? '', task.status, took, error].filter(Boolean).join('  ')}`)
    }
  }
  return `${[...lines, ...run.artifacts.map((artifact) => `  ${artifact.path}`)].join('\n')}\n`
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
export function commandRun(
  context: CommandContext,
  command: 'run.pause' | 'run.cancel',
  runId: string,
): Promise<number> {
  return ask(context, async ({ call }) => {
    const answer = await call(command, { runId })
    if (context.json) writeJson(context.output, answer)
    else context.output.write(`${answer.runId}: ${answer.status}\n`)
  })
}

export interface LogOptions {
  readonly step?: string
  readonly item?: string
  readonly level?: string
  readonly grep?: string
}

const isLevel = (level: string | undefined): level is LogLevel =>
  (LOG_LEVELS as readonly (string | undefined)[]).includes(level)

const logText = (line: LogLine): string =>
  `${new Date(line.at).toISOString()} ${line.level.padEnd(5)} ${[line.step, line.item].filter(Boolean).join('/')} ${line.text}\n`

/** `logs`: lines of a run, oldest first. */
export function showLogs(context: CommandContext, runId: string, options: LogOptions): Promise<number> {
  return ask(context, async ({ call }) => {
    const { step, item, grep } = options
    const level = isLevel(options.level) ? options.level : undefined
    const filter = { ...(step && { step }), ...(item && { item }), ...(grep && { grep }), ...(level && { level }) }
    for (let after = 0; ; ) {
      const { lines } = await call('log.search', { runId, ...filter, after, limit: 5000 })
      for (const line of lines) {
        if (context.json) writeJson(context.output, { ...line, at: new Date(line.at).toISOString() })
        else context.output.write(logText(line))
      }
      const last = lines.at(-1)
      if (!last || lines.length < 5000) return
      after = last.id
    }
  })
}
