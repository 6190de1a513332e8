import type { Json } from '../domain/json.ts'
import { type Run, stepOf } from '../domain/run.ts'
import type { ExportFile, MissingPiece } from './export-plan.ts'

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())

/** What a finished step that does not fan out says of its result; null until then. */
function resultOf(run: Run, stepId: string): Json {
  const task = stepOf(run, stepId)?.tasks[0]
  return task?.status === 'succeeded' ? task.output : null
}

const sheetFile = ({ path, artifact, task, generator }: ExportFile): Json => ({
  path: path.join('/'),
  step: artifact.step,
  item: artifact.item,
  mime: artifact.mime,
  bytes: artifact.bytes,
  sha256: artifact.sha256,
  generator,
  madeAt: iso(task.completedAt),
  about: task.output,
})

/**
 * What `show.json` in an export says: the show, its plan and cast, each file with its digest, and what is missing.
 *
 * It names no moment of the export itself, so that two exports of one show are the same.
 */
export function showSheet(run: Run, files: readonly ExportFile[], missing: readonly MissingPiece[]): Json {
  return {
    format: 'callboard-show',
    version: 1,
    runId: run.id,
    title: run.title,
    pipeline: run.pipeline,
    status: run.status,
    complete: missing.length === 0,
    createdAt: iso(run.createdAt),
    startedAt: iso(run.startedAt),
    completedAt: iso(run.completedAt),
    input: run.input,
    blueprint: resultOf(run, 'show-generation'),
    cast: resultOf(run, 'character-seeds'),
    files: files.map(sheetFile),
    missing: missing.map(({ step, item, name }) => ({ step, item, name })),
  }
}
