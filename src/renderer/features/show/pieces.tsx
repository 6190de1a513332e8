import { Clock, Maximize2, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { percentOf } from '../../../shared/domain/progress.ts'
import { isActive, isEnded, type Run, stepOf, type Task } from '../../../shared/domain/run.ts'
import { useTaskFraction } from '../../state/use-progress.ts'
import { ArrivingImage } from '../../ui/arriving-image.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { StepIcon } from '../../ui/step-icon.tsx'
import { fileUrl, findTask } from '../../view/outputs.ts'
import { runName } from '../../view/run-words.ts'
import { PictureDialog } from './picture-dialog.tsx'
import { SectionHeading } from './section-heading.tsx'

interface PieceProps {
  readonly run: Run
  readonly stepId: string
  readonly title: string
}

interface PieceStateProps {
  readonly task: Task | undefined
  readonly title: string
  /** Whether nothing more will be made. */
  readonly over: boolean
}

function PieceState({ task, title, over }: PieceStateProps) {
  const fraction = useTaskFraction(task)
  if (task && isActive(task.status)) {
    return (
      <span className="grid w-40 gap-2 text-center text-foreground">
        <span className="tabular-nums">
          {title} {percentOf(fraction)}%
        </span>
        <ProgressBar label={title} fraction={fraction} />
      </span>
    )
  }
  if (task?.status === 'failed') {
    return (
      <span className="flex items-center gap-1.5 text-foreground">
        <X size={14} strokeWidth={2.8} className="text-destructive" aria-hidden />
        {title} failed
      </span>
    )
  }
  if (over) return <span>{title} not made</span>
  return (
    <span className="flex items-center gap-1.5">
      <Clock size={14} aria-hidden />
      {title} to come
    </span>
  )
}

/** The place of a piece: in its final shape, empty, at work or failed. */
function Place({ run, stepId, title }: PieceProps) {
  const task = findTask(run, stepId)
  return (
    <div className="absolute inset-0 grid place-content-center justify-items-center gap-3 text-[12px] leading-4 font-medium text-foreground/72">
      <StepIcon stepId={stepId} size={28} />
      <PieceState task={task} title={title} over={isEnded(run.status)} />
    </div>
  )
}

function PictureButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      title="Large"
      className="press-fade group absolute inset-0 rounded-media focus-visible:-outline-offset-4"
      onClick={onPress}
    >
      <span className="absolute top-3 right-3 grid size-[30px] place-items-center rounded-full bg-black/60 group-hover:bg-black/80">
        <Maximize2 size={13} aria-hidden />
      </span>
    </button>
  )
}

function Frame({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  return <div className={`picture-edge overflow-hidden rounded-media bg-surface ${className}`}>{children}</div>
}

function Trailer({ run }: { readonly run: Run }) {
  const film = fileUrl(run, 'trailer', 'video')
  const poster = fileUrl(run, 'portrait-grid', 'image')
  return (
    <section data-part="trailer" aria-label="Trailer" aria-busy={film === null} className="scroll-mt-16 scroll-mb-24">
      <SectionHeading title="Trailer" />
      <Frame className="aspect-video">
        {film === null ? (
          <Place run={run} stepId="trailer" title="Trailer" />
        ) : (
          <video
            className="absolute inset-0 size-full bg-black object-cover object-top"
            src={film}
            {...(poster === null ? {} : { poster })}
            aria-label={`${runName(run)}, trailer`}
            controls
            playsInline
            preload="metadata"
          />
        )}
      </Frame>
    </section>
  )
}

function PosterPiece({ run, onLarge }: { readonly run: Run; readonly onLarge: (src: string) => void }) {
  const picture = fileUrl(run, 'library-poster', 'image')
  return (
    <section
      data-part="library-poster"
      aria-label="Poster"
      aria-busy={picture === null}
      className="scroll-mt-16 scroll-mb-24"
    >
      <SectionHeading title="Poster" />
      <Frame className="aspect-2/3">
        {picture === null ? (
          <Place run={run} stepId="library-poster" title="Poster" />
        ) : (
          <>
            <ArrivingImage
              src={picture}
              alt={`${runName(run)}, poster`}
              className="absolute inset-0 size-full object-cover"
            />
            <PictureButton label="Poster, large" onPress={() => onLarge(picture)} />
          </>
        )}
      </Frame>
    </section>
  )
}

/** Width over height of a finished picture; null where its task does not say. */
function shapeOf(task: Task | undefined): number | null {
  const size = task?.output as { readonly width?: unknown; readonly height?: unknown } | null | undefined
  if (typeof size?.width !== 'number' || typeof size.height !== 'number' || size.height <= 0) return null
  return size.width / size.height
}

function GridPiece({ run, onLarge }: { readonly run: Run; readonly onLarge: (src: string) => void }) {
  const picture = fileUrl(run, 'portrait-grid', 'image')
  const shape = shapeOf(findTask(run, 'portrait-grid'))
  return (
    <section
      data-part="portrait-grid"
      aria-label="Portrait grid"
      aria-busy={picture === null}
      className="scroll-mt-16 scroll-mb-24 mt-8"
    >
      <SectionHeading title="Portrait grid" />
      <div
        className="picture-edge overflow-hidden rounded-media bg-surface"
        style={{ aspectRatio: String(shape ?? 3) }}
      >
        {picture === null ? (
          <Place run={run} stepId="portrait-grid" title="Portrait grid" />
        ) : (
          <>
            <ArrivingImage
              src={picture}
              alt="All portraits, with names"
              lazy
              className="absolute inset-0 size-full object-cover"
            />
            <PictureButton label="Portrait grid, large" onPress={() => onLarge(picture)} />
          </>
        )}
      </div>
    </section>
  )
}

/** What the whole show makes: trailer and poster side by side at one height, the portrait grid below. */
export function Pieces({ run }: { readonly run: Run }) {
  const [large, setLarge] = useState<{ readonly title: string; readonly src: string } | null>(null)
  if (!stepOf(run, 'trailer')) return null
  return (
    <>
      <div className="mt-8 grid grid-cols-[minmax(0,1.7778fr)_minmax(0,0.6667fr)] gap-4">
        <Trailer run={run} />
        <PosterPiece run={run} onLarge={(src) => setLarge({ title: `${runName(run)}, poster`, src })} />
      </div>
      <GridPiece run={run} onLarge={(src) => setLarge({ title: `${runName(run)}, portraits`, src })} />
      <PictureDialog title={large?.title ?? ''} src={large?.src ?? null} onClose={() => setLarge(null)} />
    </>
  )
}
