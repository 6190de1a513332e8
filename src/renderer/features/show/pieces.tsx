import * as m from 'framer-motion/m'
import { useState } from 'react'
import { type Run, stepOf, type Task } from '../../../shared/domain/run.ts'
import { ArrivingImage } from '../../ui/arriving-image.tsx'
import { ClipSkeleton, GridSkeleton, PosterSkeleton } from '../../ui/skeletons.tsx'
import { fileUrl, findTask } from '../../view/outputs.ts'
import { runName } from '../../view/run-words.ts'
import { EnlargeButton } from './enlarge-button.tsx'
import { PictureDialog } from './picture-dialog.tsx'
import { PieceFrame } from './piece-frame.tsx'
import { PiecePlace } from './piece-place.tsx'
import { SectionHeading } from './section-heading.tsx'

interface PieceProps {
  readonly run: Run
  readonly onLarge: (src: string) => void
}

const PART = 'scroll-mt-16 scroll-mb-24'

function Trailer({ run }: { readonly run: Run }) {
  const film = fileUrl(run, 'trailer', 'video')
  const poster = fileUrl(run, 'portrait-grid', 'image')
  return (
    <section data-part="trailer" aria-label="Trailer" aria-busy={film === null} className={PART}>
      <SectionHeading title="Trailer" />
      <PieceFrame shape={16 / 9}>
        <PiecePlace run={run} stepId="trailer" title="Trailer">
          <ClipSkeleton />
        </PiecePlace>
        {film !== null && (
          <m.video
            className="absolute inset-0 size-full bg-black object-cover object-top"
            src={film}
            {...(poster === null ? {} : { poster })}
            aria-label={`${runName(run)}, trailer`}
            controls
            playsInline
            preload="metadata"
            initial={{ opacity: 0 }}
            animate={{ opacity: 1 }}
            transition={{ duration: 0.48, ease: [0.2, 0.8, 0.2, 1] }}
          />
        )}
      </PieceFrame>
    </section>
  )
}

function PosterPiece({ run, onLarge }: PieceProps) {
  const picture = fileUrl(run, 'library-poster', 'image')
  const place = (
    <PiecePlace run={run} stepId="library-poster" title="Poster">
      <PosterSkeleton />
    </PiecePlace>
  )
  return (
    <section data-part="library-poster" aria-label="Poster" aria-busy={picture === null} className={PART}>
      <SectionHeading title="Poster" />
      <PieceFrame shape={2 / 3}>
        {picture === null ? (
          place
        ) : (
          <>
            <ArrivingImage
              src={picture}
              alt={`${runName(run)}, poster`}
              className="absolute inset-0 size-full object-cover"
              under={place}
            />
            <EnlargeButton label="Poster, large" onPress={() => onLarge(picture)} />
          </>
        )}
      </PieceFrame>
    </section>
  )
}

/** Width over height of the grid until the finished picture says its own. */
const GRID_SHAPE = 3

/** Width over height of a finished picture; null where its task does not say. */
function shapeOf(task: Task | undefined): number | null {
  const size = task?.output as { readonly width?: unknown; readonly height?: unknown } | null | undefined
  if (typeof size?.width !== 'number' || typeof size.height !== 'number' || size.height <= 0) return null
  return size.width / size.height
}

function GridPiece({ run, onLarge }: PieceProps) {
  const picture = fileUrl(run, 'portrait-grid', 'image')
  const shape = shapeOf(findTask(run, 'portrait-grid'))
  const place = (
    <PiecePlace run={run} stepId="portrait-grid" title="Portrait grid">
      <GridSkeleton />
    </PiecePlace>
  )
  return (
    <section
      data-part="portrait-grid"
      aria-label="Portrait grid"
      aria-busy={picture === null}
      className={`${PART} mt-8`}
    >
      <SectionHeading title="Portrait grid" />
      <PieceFrame shape={shape ?? GRID_SHAPE}>
        {picture === null ? (
          place
        ) : (
          <>
            <ArrivingImage
              src={picture}
              alt="All portraits, with names"
              lazy
              className="absolute inset-0 size-full object-cover"
              under={place}
            />
            <EnlargeButton label="Portrait grid, large" onPress={() => onLarge(picture)} />
          </>
        )}
      </PieceFrame>
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
