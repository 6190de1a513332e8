import { Play } from 'lucide-react'
import { memo } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { classNames } from '../../ui/class-names.ts'
import { StepIcon } from '../../ui/step-icon.tsx'
import { artifactUrl, fileUrl } from '../../view/outputs.ts'
import type { Piece } from './piece.ts'

/** The picture that stands for a piece where it is small: its own, a clip's portrait, the trailer's poster. */
function thumbUrl(run: Run, { kind, item, artifact }: Piece): string | null {
  if (artifact === null) return null
  if (kind === 'picture') return artifactUrl(artifact)
  return item === null ? fileUrl(run, 'library-poster', 'image') : fileUrl(run, 'portrait', 'image', item)
}

interface PieceThumbProps {
  readonly run: Run
  readonly piece: Piece
  readonly current: boolean
  /** The same function while nothing else changes: a hundred of these stand side by side. */
  readonly onGo: (pieceId: string) => void
}

const HEIGHT = 60

/** One piece of the strip, small, in its own shape. */
export const PieceThumb = memo(function PieceThumb({ run, piece, current, onGo }: PieceThumbProps) {
  const picture = thumbUrl(run, piece)
  const text = piece.kind === 'text'
  return (
    <button
      type="button"
      aria-label={text ? undefined : piece.label}
      aria-current={current ? 'true' : undefined}
      title={piece.name}
      className={classNames(
        'press-fade relative block h-[60px] flex-none overflow-hidden rounded-[10px] outline-offset-2',
        current ? 'ring-2 ring-white' : 'opacity-72 hover:opacity-100',
        text ? 'flex! max-w-44 items-center gap-2.5 bg-white/6 pr-4 pl-3' : 'picture-edge bg-surface',
      )}
      style={text ? undefined : { width: Math.round(HEIGHT * piece.shape) }}
      onClick={() => onGo(piece.id)}
    >
      {text && (
        <>
          <Avatar name={piece.name} picture={picture} size={32} />
          <span className="truncate text-[13px] leading-5">
            {piece.name}
            <span className="sr-only">, dossier</span>
          </span>
        </>
      )}
      {!text && picture !== null && (
        <img
          src={picture}
          alt=""
          loading="lazy"
          decoding="async"
          className="absolute inset-0 size-full object-cover object-top"
        />
      )}
      {!text && picture === null && (
        <span className="absolute inset-0 grid place-items-center text-foreground/56">
          <StepIcon stepId={piece.plan.id} size={18} />
        </span>
      )}
      {piece.kind === 'film' && piece.artifact !== null && (
        <span className="absolute inset-0 grid place-items-center">
          <span className="grid size-6 place-items-center rounded-full bg-black/60">
            <Play size={11} fill="currentColor" className="ml-0.5" aria-hidden />
          </span>
        </span>
      )}
    </button>
  )
})
