import type { RefObject } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { artifactUrl } from '../../view/outputs.ts'
import { DossierView } from './dossier-view.tsx'
import { FilmPlayer } from './film-player.tsx'
import { PictureView } from './picture-view.tsx'
import type { Piece } from './piece.ts'
import { PieceBox, PieceOutline } from './piece-box.tsx'
import { peopleOn } from './pieces-of.ts'
import { posterAt } from './poster-at.ts'

interface PieceViewProps {
  readonly run: Run
  readonly piece: Piece
  readonly play: boolean
  /** What fills the system's screen. */
  readonly screen: RefObject<HTMLElement | null>
}

/** One piece, large: a picture, a film or a text, or its place until it is there. */
export function PieceView({ run, piece, play, screen }: PieceViewProps) {
  if (piece.kind === 'text') return <DossierView run={run} piece={piece} />
  const src = piece.artifact ? artifactUrl(piece.artifact) : null
  const under = <PieceOutline stepId={piece.plan.id} people={peopleOn(run)} />
  return (
    <PieceBox piece={piece} outline={under}>
      {src !== null && piece.kind === 'picture' && (
        <PictureView key={src} src={src} label={piece.label} under={under} />
      )}
      {src !== null && piece.kind === 'film' && (
        <FilmPlayer
          src={src}
          label={piece.label}
          posterAt={posterAt(piece.plan.id)}
          // A clip of a few seconds is looked at as a moving picture.
          loop={piece.item !== null}
          play={play}
          under={under}
          screen={screen}
        />
      )}
    </PieceBox>
  )
}
