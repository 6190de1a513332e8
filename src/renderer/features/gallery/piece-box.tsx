import { Clock, X } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { percentOf } from '../../../shared/domain/progress.ts'
import { isActive } from '../../../shared/domain/run.ts'
import { useTaskFraction } from '../../state/use-progress.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Silhouette } from '../../ui/silhouette.tsx'
import { ClipSkeleton, PosterSkeleton } from '../../ui/skeletons.tsx'
import { StepIcon } from '../../ui/step-icon.tsx'
import { GridOutline } from './grid-outline.tsx'
import type { Piece } from './piece.ts'

/** What is being done about a piece that is not there. */
export function PieceStatus({ piece }: { readonly piece: Piece }) {
  const { task, label } = piece
  const fraction = useTaskFraction(task)
  if (task && isActive(task.status)) {
    return (
      <span className="grid w-40 gap-2 text-center text-foreground">
        <span className="tabular-nums">At work, {percentOf(fraction)}%</span>
        <ProgressBar label={label} fraction={fraction} />
      </span>
    )
  }
  if (task?.status === 'failed') {
    return (
      <span className="flex items-center gap-1.5 text-foreground">
        <X size={14} strokeWidth={2.8} className="text-destructive" aria-hidden />
        It failed
      </span>
    )
  }
  return (
    <span className="flex items-center gap-1.5">
      <Clock size={14} aria-hidden />
      Still to come
    </span>
  )
}

interface PieceOutlineProps {
  readonly stepId: string
  /** How many are on the portrait grid. */
  readonly people: number
}

/** What will stand in a piece's place, in outline. */
export function PieceOutline({ stepId, people }: PieceOutlineProps) {
  switch (stepId) {
    case 'library-poster':
      return <PosterSkeleton />
    case 'portrait-grid':
      return <GridOutline people={people} />
    case 'portrait':
      return (
        <div aria-hidden="true" className="skeleton-sheen absolute inset-0">
          <Silhouette className="absolute inset-0 size-full text-white/5" />
        </div>
      )
    default:
      return <ClipSkeleton />
  }
}

interface PieceBoxProps {
  readonly piece: Piece
  /** What stands there until there is a file. */
  readonly outline: ReactNode
  /** The piece itself, where it is there. */
  readonly children: ReactNode
}

/** A piece's place, as large as its surroundings allow, in the shape that the piece has: nothing moves when it comes. */
export function PieceBox({ piece, outline, children }: PieceBoxProps) {
  return (
    <div
      className="piece-box picture-edge overflow-hidden rounded-media bg-surface"
      style={{ '--shape': String(piece.shape) } as CSSProperties}
    >
      {piece.artifact === null && (
        <>
          {outline}
          <div className="absolute inset-0 grid place-content-center justify-items-center gap-3 text-[12px] leading-4 font-medium text-foreground/72">
            <StepIcon stepId={piece.plan.id} size={32} />
            <PieceStatus piece={piece} />
          </div>
        </>
      )}
      {children}
    </div>
  )
}
