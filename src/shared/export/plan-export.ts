import type { Artifact } from '../domain/event.ts'
import { type Run, type Step, stepOf, type Task } from '../domain/run.ts'
import type { ExportFile, ExportPlan, MissingPiece } from './export-plan.ts'
import { createUniqueNames, fileNameOf } from './file-name.ts'
import { endingOf, PIECE_KINDS, type PieceKind } from './pieces.ts'
import { showSheet } from './show-sheet.ts'

const artifactOf = (task: Task, { kind }: PieceKind): Artifact | undefined =>
  task.status === 'succeeded' ? task.artifacts.find((artifact) => artifact.kind === kind) : undefined

const fansOut = (step: Step): boolean => step.plan.itemsFrom !== null

/** One name a character for all folders, so that a portrait and a clip that belong together are called the same. */
function namesOfCast(run: Run): (item: string) => string {
  const unique = createUniqueNames()
  const names = new Map<string, string>()
  for (const { step } of PIECE_KINDS) {
    for (const { id, name } of stepOf(run, step)?.items ?? []) {
      if (!names.has(id)) names.set(id, unique(fileNameOf(name, 'Unnamed')))
    }
  }
  return (item) => names.get(item) ?? 'Unnamed'
}

interface Collected {
  readonly files: ExportFile[]
  readonly missing: MissingPiece[]
}

function collect(kind: PieceKind, step: Step, nameOf: (item: string) => string, into: Collected): void {
  const { id, generator } = step.plan
  if (fansOut(step) && step.tasks.length === 0) into.missing.push({ step: id, item: null, name: kind.name })
  step.tasks.forEach((task, index) => {
    const artifact = artifactOf(task, kind)
    const person = step.items[index]?.name ?? task.item
    if (!artifact) {
      const name = task.item === null ? kind.name : `${person}, ${kind.one}`
      into.missing.push({ step: id, item: task.item, name })
      return
    }
    const ending = endingOf(artifact.mime)
    const path = task.item === null ? [`${kind.name}${ending}`] : [kind.name, `${nameOf(task.item)}${ending}`]
    into.files.push({ path, artifact, task, generator })
  })
}

/** Says what an export of a run holds now, by names for people, and what is missing. Pure: the same run, the same plan. */
export function planExport(run: Run): ExportPlan {
  const nameOf = namesOfCast(run)
  const collected: Collected = { files: [], missing: [] }
  for (const kind of PIECE_KINDS) {
    const step = stepOf(run, kind.step)
    if (step) collect(kind, step, nameOf, collected)
  }
  const { files, missing } = collected
  return { folder: fileNameOf(run.title, 'Show'), files, missing, sheet: showSheet(run, files, missing) }
}
