import type { Artifact } from '../../../shared/domain/event.ts'
import type { StepPlan } from '../../../shared/domain/pipeline.ts'
import type { Task } from '../../../shared/domain/run.ts'

/** The parts of the gallery, in order. */
export const PIECE_GROUPS = ['show', 'portraits', 'videos', 'dossiers'] as const
export type PieceGroup = (typeof PIECE_GROUPS)[number]

/** Something that a show makes and that can be looked at large; its place is there before it is. */
export interface Piece {
  /** Unique in its show. */
  readonly id: string
  readonly group: PieceGroup
  readonly kind: 'picture' | 'film' | 'text'
  readonly plan: StepPlan
  /** The character; null for a piece of the whole show. */
  readonly item: string | null
  /** Under its picture: "Ines Varga", "Trailer". */
  readonly name: string
  /** What it is, under its name: "Portrait", or the show that a trailer is of. */
  readonly note: string
  /** By itself: "Ines Varga, portrait", "The Lunar Job, trailer". */
  readonly label: string
  readonly task: Task | undefined
  /** Null until it is there. */
  readonly artifact: Artifact | null
  /** Width over height, known before the file is. Of a text: of nothing. */
  readonly shape: number
}

export const pieceId = (stepId: string, item: string | null = null): string =>
  item === null ? stepId : `${stepId}/${item}`
