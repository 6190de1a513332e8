import type { RUN_COMMANDS } from '../../shared/contract/command-table/run-commands.ts'
import { CallboardError } from '../../shared/contract/errors.ts'
import { backgroundTasks } from '../../shared/domain/background-task.ts'
import type { LiveProgress } from '../../shared/domain/live.ts'
import { percentOf, runFraction } from '../../shared/domain/progress.ts'
import { isEnded, runOf } from '../../shared/domain/run.ts'
import { cancelRun, pauseRun, resumeRun, retryTasks } from '../engine/commands.ts'
import type { Engine } from '../engine/engine.ts'
import { planRedo, type RedoneTask, redoTasks } from '../engine/redo.ts'
import type { RunCommand } from '../engine/run-command.ts'
import type { Estimates } from '../estimates.ts'
import type { PipelineDefinition } from '../steps/definition.ts'
import { evenWhenFull } from '../storage/files/reserve.ts'
import type { SqliteJournal } from '../storage/journal.ts'
import type { RunTable } from '../storage/run-table.ts'
import { type FindRun, noSuchRun } from './find-run.ts'
import type { Handlers } from './handlers.ts'
import type { Presenter } from './present.ts'

export interface RunHandlerParts {
  readonly engine: Engine
  readonly journal: SqliteJournal
  readonly runs: RunTable
  readonly pipelines: ReadonlyMap<string, PipelineDefinition>
  readonly present: Presenter
  readonly live: () => LiveProgress
  readonly estimates: Pick<Estimates, 'after' | 'beforehand' | 'weigh'>
  readonly newRunId: () => string
  /** Removes the files and the log of a run that has been deleted. */
  readonly removeRun: (runId: string) => Promise<void>
  /** A run of the board, or an old one folded from the journal. */
  readonly find: FindRun
}

const presentRedone = ({ step, task, why }: RedoneTask) => ({
  taskId: task.id,
  step: step.plan.id,
  item: task.item,
  name: step.items.find(({ id }) => id === task.item)?.name ?? null,
  why,
})

type RunCommandName = keyof typeof RUN_COMMANDS

/** What each command on runs does. Input has been parsed, and the caller's scope checked, by then. */
export function createRunHandlers(parts: RunHandlerParts): Pick<Handlers, RunCommandName> {
  const { engine, journal, present, find } = parts

  async function give(runId: string, command: RunCommand): Promise<{ runId: string; status: string }> {
    engine.adopt(find(runId))
    const run = await engine.command(runId, command)
    return { runId, status: run.status }
  }

  function define(pipeline: string): PipelineDefinition {
    const definition = parts.pipelines.get(pipeline)
    if (!definition) throw new CallboardError('UNKNOWN_PIPELINE', `There is no pipeline “${pipeline}”.`)
    return definition
  }

  return {
    async 'run.create'({ pipeline, input }) {
      const definition = define(pipeline)
      const checked = definition.parseInput(input)
      const runId = parts.newRunId()
      // The weights are fixed with the plan: a bar that learned on the way would go back.
      const plan = parts.estimates.weigh(definition, checked.input)
      await engine.create({ runId, plan, ...checked })
      return { runId }
    },
    'run.estimate'({ pipeline, input }) {
      const definition = define(pipeline)
      return parts.estimates.beforehand(definition, definition.parseInput(input).input)
    },
    'run.list'(query) {
      const live = parts.live()
      const { rows, total, next } = parts.runs.search(query)
      const runs = rows.map((row) => {
        const run = runOf(engine.board, row.id)
        const shown = present.row(row)
        return run && !isEnded(run.status) ? { ...shown, percent: percentOf(runFraction(run, live)) } : shown
      })
      return { runs, total, next }
    },
    'run.get': ({ runId }) => present.run(find(runId), parts.live()),
    'run.events'({ runId, since }) {
      if (!runOf(engine.board, runId) && !parts.runs.has(runId)) throw noSuchRun(runId)
      return { events: journal.readRun(runId, since) }
    },
    'run.pause': ({ runId, stop }) => give(runId, pauseRun(stop)),
    'run.resume': ({ runId }) => give(runId, resumeRun),
    async 'run.delete'({ runId }) {
      engine.adopt(find(runId))
      // To delete something is how a person makes room.
      await evenWhenFull(journal.spendReserve, () => engine.remove(runId))
      await parts.removeRun(runId)
      return { runId }
    },
    'run.cancel': ({ runId }) => give(runId, cancelRun),
    async 'run.redo'({ runId, step, item, dryRun, ...edit }) {
      const request = { step, item, edit }
      const run = find(runId)
      const tasks = planRedo(run, request).map(presentRedone)
      if (dryRun) return { runId, status: run.status, tasks, eta: parts.estimates.after(run, redoTasks(request)(run)) }
      return { ...(await give(runId, redoTasks(request))), tasks, eta: null }
    },
    'run.retry': ({ runId, step, item, ...edit }) => give(runId, retryTasks({ step, item }, edit)),
    'task.list'({ runId }) {
      const runs = runId === undefined ? Object.values(engine.board.runs) : [find(runId)]
      return { tasks: runs.flatMap((run) => backgroundTasks(run, parts.live())) }
    },
    'artifact.list': ({ runId }) => ({ artifacts: present.run(find(runId), {}).artifacts }),
  }
}
