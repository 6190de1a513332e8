import type { CommandName, CommandOutput, ParsedInput } from '../../shared/contract/commands.ts'
import { CallboardError } from '../../shared/contract/errors.ts'
import { backgroundTasks } from '../../shared/domain/background-task.ts'
import { fold } from '../../shared/domain/fold.ts'
import type { LiveProgress } from '../../shared/domain/live.ts'
import { percentOf, runFraction } from '../../shared/domain/progress.ts'
import { EMPTY_BOARD, isEnded, type Run, runOf } from '../../shared/domain/run.ts'
import { cancelRun, pauseRun, resumeRun, retryTasks } from '../engine/commands.ts'
import type { Engine } from '../engine/engine.ts'
import type { RunCommand } from '../engine/run-command.ts'
import type { PipelineDefinition } from '../steps/definition.ts'
import type { SqliteJournal } from '../storage/journal.ts'
import type { LogTable } from '../storage/log-table.ts'
import type { RunTable } from '../storage/run-table.ts'
import type { TimingTable } from '../storage/timing-table.ts'
import type { Presenter } from './present.ts'

export interface HandlerParts {
  readonly engine: Engine
  readonly journal: SqliteJournal
  readonly runs: RunTable
  readonly logs: LogTable
  readonly timings: TimingTable
  readonly pipelines: ReadonlyMap<string, PipelineDefinition>
  readonly present: Presenter
  readonly live: () => LiveProgress
  readonly newRunId: () => string
  readonly info: CommandOutput<'host.info'>
  /** Writes log lines that still wait, so that a search finds them. */
  readonly flushLogs: () => void
}

type Awaitable<T> = T | Promise<T>
export type Handlers = { readonly [N in CommandName]: (input: ParsedInput<N>) => Awaitable<CommandOutput<N>> }

type OwnCommand = Exclude<CommandName, `operation.${string}` | `token.${string}`>

/** What each command on runs, logs and history does. Input has been parsed, and the caller's scope checked, by then. */
export function createRunHandlers(parts: HandlerParts): Pick<Handlers, OwnCommand> {
  const { engine, journal, present } = parts

  /** A run of the board, or an old one folded from the journal. */
  function find(runId: string): Run {
    const known = runOf(engine.board, runId)
    if (known) return known
    const run = parts.runs.has(runId) ? runOf(fold(EMPTY_BOARD, journal.readRun(runId)), runId) : undefined
    if (!run) throw new CallboardError('RUN_NOT_FOUND', `There is no run “${runId}”.`)
    return run
  }

  async function give(runId: string, command: RunCommand): Promise<{ runId: string; status: string }> {
    engine.adopt(find(runId))
    const run = await engine.command(runId, command)
    return { runId, status: run.status }
  }

  return {
    async 'run.create'({ pipeline, input }) {
      const definition = parts.pipelines.get(pipeline)
      if (!definition) throw new CallboardError('UNKNOWN_PIPELINE', `There is no pipeline “${pipeline}”.`)
      const checked = definition.parseInput(input)
      const runId = parts.newRunId()
      await engine.create({ runId, plan: definition.plan, ...checked })
      return { runId }
    },
    'run.list'({ limit, before }) {
      const live = parts.live()
      return {
        runs: parts.runs.list(limit, before).map((row) => {
          const run = runOf(engine.board, row.id)
          const shown = present.row(row)
          return run && !isEnded(run.status) ? { ...shown, percent: percentOf(runFraction(run, live)) } : shown
        }),
        total: parts.runs.count(),
      }
    },
    'run.get': ({ runId }) => present.run(find(runId), parts.live()),
    'run.events'({ runId }) {
      find(runId)
      return { events: journal.readRun(runId) }
    },
    'run.pause': ({ runId }) => give(runId, pauseRun),
    'run.resume': ({ runId }) => give(runId, resumeRun),
    'run.cancel': ({ runId }) => give(runId, cancelRun),
    'run.retry': ({ runId, step, item }) => give(runId, retryTasks(step, item)),
    'task.list'({ runId }) {
      const runs = runId === undefined ? Object.values(engine.board.runs) : [find(runId)]
      return { tasks: runs.flatMap((run) => backgroundTasks(run, parts.live())) }
    },
    'artifact.list': ({ runId }) => ({ artifacts: present.run(find(runId), {}).artifacts }),
    'log.search'(query) {
      find(query.runId)
      parts.flushLogs()
      return { lines: parts.logs.search(query) }
    },
    'history.timings': ({ pipeline, limit }) => ({ timings: parts.timings.latest(pipeline, limit) }),
    'host.info': () => parts.info,
  }
}
