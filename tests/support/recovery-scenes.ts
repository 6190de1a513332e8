import { planRedo, redoTasks } from '../../src/main/engine/redo.ts'
import type { CommandInput } from '../../src/shared/contract/commands.ts'
import { taskIdOf } from '../../src/shared/domain/run.ts'
import { demoEta, finishedShow, halfway } from './demo-scenes.ts'
import type { DemoJournal, DemoShow } from './demo-shows.ts'
import type { Answer, ScriptedCall } from './scripted-host.ts'

const MINUTE = 60_000
/** When the scenes' last event is, in milliseconds after the show's start. */
const AFTER = 5 * MINUTE

const refOf = (show: DemoShow, stepId: string, item: string | null) => ({
  stepId,
  taskId: taskIdOf(show.runId, stepId, item),
  item,
})

/** Halfway, and the program ended in it. */
export function interruptedShow(journal: DemoJournal, show: DemoShow): void {
  halfway(journal, show)
  const at = show.startedAt + AFTER
  const active = ['portrait/c3', 'portrait/c5', 'video/c2', 'video/c4'].map((name) => name.split('/'))
  for (const [stepId = '', item = ''] of active) {
    journal.add(show.runId, at, { type: 'task:interrupted', data: { ...refOf(show, stepId, item), reason: 'crash' } })
  }
  journal.add(show.runId, at, { type: 'run:paused', data: { reason: 'interrupted' } })
}

/** Halfway, and there is no room any more. */
export function diskFullShow(journal: DemoJournal, show: DemoShow): void {
  halfway(journal, show)
  const at = show.startedAt + AFTER
  const active = ['portrait/c3', 'portrait/c5', 'video/c2', 'video/c4'].map((name) => name.split('/'))
  for (const [stepId = '', item = ''] of active) {
    journal.add(show.runId, at, { type: 'task:interrupted', data: { ...refOf(show, stepId, item), reason: 'stopped' } })
  }
  journal.add(show.runId, at, { type: 'run:paused', data: { reason: 'disk-full' } })
}

/** Halfway, and Ruth's portrait has failed in a way that may pass. `retryAt` in epoch milliseconds. */
export function showWaitingForTry(journal: DemoJournal, show: DemoShow, retryAt: number): void {
  halfway(journal, show)
  const error = { code: 'MEDIA_WORKER_DIED', message: 'worker 2 exited with code 134', retryable: true }
  const data = { ...refOf(show, 'portrait', 'c3'), error, retryAt }
  journal.add(show.runId, show.startedAt + AFTER, { type: 'task:failed', data })
}

/** Finished, and then the engine's own events of a redo. */
export function showBeingRedone(
  journal: DemoJournal,
  show: DemoShow,
  request: { readonly step: string; readonly item?: string },
): void {
  finishedShow(journal, show)
  takeRedo(journal, { runId: show.runId, ...request })
}

const requestOf = ({ step, item, seed, brief }: CommandInput<'run.redo'>) => ({
  step,
  ...(item !== undefined && { item }),
  edit: { ...(seed !== undefined && { seed }), ...(brief !== undefined && { brief }) },
})

/** Writes what the engine would write for a redo. */
export function takeRedo(journal: DemoJournal, input: CommandInput<'run.redo'>): void {
  const run = journal.board().runs[input.runId]
  if (!run) throw new Error('there is no such show')
  const at = (run.completedAt ?? run.createdAt) + MINUTE
  for (const body of redoTasks(requestOf(input))(run)) journal.add(run.id, at, body)
}

/** Answers a redo's dry run as the engine would, from the journal as it is by then; other calls not at all. */
export const redoAnswers =
  (journal: DemoJournal) =>
  ({ command, input: given }: ScriptedCall): Answer | undefined => {
    const input = given as CommandInput<'run.redo'>
    const run = journal.board().runs[input?.runId ?? '']
    if (command !== 'run.redo' || !run) return undefined
    const tasks = planRedo(run, requestOf(input)).map(({ step, task, why }) => ({
      taskId: task.id,
      step: step.plan.id,
      item: task.item,
      name: step.items.find(({ id }) => id === task.item)?.name ?? null,
      why,
    }))
    const eta = input.dryRun ? demoEta(2 * MINUTE, 4 * MINUTE) : null
    return { value: { runId: run.id, status: run.status, tasks, eta } }
  }
