import { join } from 'node:path'
import type { EtaValue } from '../../shared/contract/feed-messages.ts'
import type { ArtifactView, RunListRow, RunSummary, RunView } from '../../shared/contract/views.ts'
import type { Artifact, CallboardEvent } from '../../shared/domain/event.ts'
import type { LiveProgress } from '../../shared/domain/live.ts'
import { percentOf, runFraction, shownStatus } from '../../shared/domain/progress.ts'
import type { Run } from '../../shared/domain/run.ts'
import type { RunRow } from '../storage/run-table.ts'

const iso = (ms: number): string => new Date(ms).toISOString()
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms))

/** Shows what is inside to whoever stands at a door: times in ISO 8601, paths absolute. */
export interface Presenter {
  artifact(artifact: Artifact): ArtifactView
  run(run: Run, live: LiveProgress): RunView
  row(row: RunRow): RunListRow
  event(event: CallboardEvent): Record<string, unknown>
}

/**
 * @param dataDir what stored paths are relative to
 * @param etaOf a run's estimate as it is now; null where it has ended
 */
export function createPresenter(dataDir: string, etaOf: (run: Run) => EtaValue | null = () => null): Presenter {
  const artifact = (a: Artifact): ArtifactView => ({ ...a, path: join(dataDir, ...a.path.split('/')) })

  const summary = (run: Run, live: LiveProgress): RunSummary => ({
    runId: run.id,
    pipeline: run.pipeline,
    title: run.title,
    status: run.status,
    percent: percentOf(runFraction(run, live)),
    createdAt: iso(run.createdAt),
    startedAt: isoOrNull(run.startedAt),
    finishedAt: isoOrNull(run.completedAt),
    error: run.error,
  })

  return {
    artifact,
    run: (run, live) => ({
      ...summary(run, live),
      input: run.input as RunView['input'],
      steps: run.steps.map((step) => ({
        id: step.plan.id,
        stepNumber: step.plan.stepNumber,
        title: step.plan.title,
        status: step.status,
        startedAt: isoOrNull(step.startedAt),
        completedAt: isoOrNull(step.completedAt),
        tasks: step.tasks.map((task, index) => ({
          taskId: task.id,
          item: task.item,
          name: step.items[index]?.name ?? null,
          status: shownStatus(task, live),
          attempts: task.attempts,
          startedAt: isoOrNull(task.startedAt),
          completedAt: isoOrNull(task.completedAt),
          error: task.error,
        })),
      })),
      artifacts: run.steps.flatMap((step) => step.tasks.flatMap((task) => task.artifacts.map(artifact))),
      eta: etaOf(run),
    }),
    row: (row) => ({
      runId: row.id,
      pipeline: row.pipeline,
      title: row.title,
      status: row.status,
      percent: percentOf(row.fraction),
      createdAt: iso(row.createdAt),
      startedAt: isoOrNull(row.startedAt),
      finishedAt: isoOrNull(row.finishedAt),
      error: row.error,
      cover: row.cover,
      workedMs: row.workedMs,
    }),
    event: (event) => ({
      type: event.type,
      seq: event.seq,
      runId: event.runId,
      at: iso(event.at),
      data:
        event.type === 'task:succeeded' ? { ...event.data, artifacts: event.data.artifacts.map(artifact) } : event.data,
    }),
  }
}
