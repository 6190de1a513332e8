import { isEnded, type Run, stepOf, type Task } from '../../../shared/domain/run.ts'
import { PIECE_KINDS, type PieceKind } from '../../../shared/export/pieces.ts'
import { layOutGrid } from '../../../shared/show/grid-layout.ts'
import { askedCharacters, castOf } from '../../view/cast.ts'
import { findTask } from '../../view/outputs.ts'
import { hasResult } from '../../view/result.ts'
import { runName } from '../../view/run-words.ts'
import { type Piece, type PieceGroup, pieceId } from './piece.ts'

const GROUPS: Readonly<Record<string, PieceGroup>> = {
  portrait: 'portraits',
  video: 'videos',
  'character-dossier': 'dossiers',
}

const LOOKS = { image: 'picture', video: 'film', text: 'text', json: 'text' } as const

/** Width over height of what a step makes, as the generators' ports fix it. */
const SHAPES: Readonly<Record<string, number>> = {
  portrait: 3 / 4,
  'library-poster': 2 / 3,
  video: 16 / 9,
  trailer: 16 / 9,
}

/** How many people are, or will be, on the portrait grid; at least one. */
export const peopleOn = (run: Run): number => Math.max(1, castOf(run).length || (askedCharacters(run) ?? 1))

/** The portrait grid's shape follows from how many people are on it. */
function gridShape(people: number): number {
  const { width, height } = layOutGrid(people)
  return width / height
}

/** Width over height as the finished task says it; null where it does not. */
function madeShape(task: Task | undefined): number | null {
  const size = task?.output as { readonly width?: unknown; readonly height?: unknown } | null | undefined
  if (task?.status !== 'succeeded' || typeof size?.width !== 'number' || typeof size.height !== 'number') return null
  return size.width > 0 && size.height > 0 ? size.width / size.height : null
}

/** The shape that a piece has or will have. */
export function shapeOf(run: Run, stepId: string, task: Task | undefined): number {
  const made = madeShape(task)
  if (made !== null) return made
  const fixed = Object.hasOwn(SHAPES, stepId) ? SHAPES[stepId] : undefined
  return fixed ?? gridShape(peopleOn(run))
}

function pieceOf(
  run: Run,
  kind: PieceKind,
  person: { readonly id: string; readonly name: string } | null,
): Piece | null {
  const step = stepOf(run, kind.step)
  if (!step) return null
  const item = person?.id ?? null
  const task = findTask(run, kind.step, item)
  const artifact = hasResult(task) ? (task.artifacts.find((candidate) => candidate.kind === kind.kind) ?? null) : null
  // What will not be made any more has no place; what failed may be tried again, and has.
  if (artifact === null && isEnded(run.status) && task?.status !== 'failed') return null
  return {
    id: pieceId(kind.step, item),
    group: (Object.hasOwn(GROUPS, kind.step) ? GROUPS[kind.step] : undefined) ?? 'show',
    kind: LOOKS[kind.kind],
    plan: step.plan,
    item,
    name: person?.name ?? kind.name,
    note: person === null ? runName(run) : kind.one.charAt(0).toUpperCase() + kind.one.slice(1),
    label: `${person?.name ?? runName(run)}, ${kind.one}`,
    task,
    artifact,
    shape: shapeOf(run, kind.step, task),
  }
}

/** All that a show has, or will have, to look at: first what is of the whole show, then by kind, in billing order. */
export function piecesOf(run: Run): readonly Piece[] {
  const cast = castOf(run)
  return PIECE_KINDS.flatMap((kind) => {
    const perPerson = stepOf(run, kind.step)?.plan.itemsFrom != null
    return (perPerson ? cast : [null]).map((person) => pieceOf(run, kind, person)).filter((piece) => piece !== null)
  })
}

/** The first piece that is there, for whoever wants to look at any; null until there is one. Cheap: asked at every change. */
export function firstPieceId(run: Run): string | null {
  for (const { step: stepId, kind } of PIECE_KINDS) {
    const made = stepOf(run, stepId)?.tasks.find(
      ({ status, artifacts }) => status === 'succeeded' && artifacts.some((artifact) => artifact.kind === kind),
    )
    if (made) return pieceId(stepId, made.item)
  }
  return null
}
