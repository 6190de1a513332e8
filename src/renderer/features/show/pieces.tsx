import { memo } from 'react'
import { type Run, stepOf } from '../../../shared/domain/run.ts'
import { ArrivingImage } from '../../ui/arriving-image.tsx'
import { ClipSkeleton, PosterSkeleton } from '../../ui/skeletons.tsx'
import { fileUrl, findTask } from '../../view/outputs.ts'
import { runName } from '../../view/run-words.ts'
import { sameRunFor } from '../../view/same-run.ts'
import { FilmPlayer } from '../gallery/film-player.tsx'
import { useGallery } from '../gallery/gallery-context.ts'
import { GridOutline } from '../gallery/grid-outline.tsx'
import { pieceId } from '../gallery/piece.ts'
import { peopleOn, shapeOf } from '../gallery/pieces-of.ts'
import { posterAt } from '../gallery/poster-at.ts'
import { ShowFiles } from '../gallery/show-files.tsx'
import { EnlargeButton } from './enlarge-button.tsx'
import { PieceFrame } from './piece-frame.tsx'
import { PiecePlace } from './piece-place.tsx'
import { SectionHeading } from './section-heading.tsx'

const PART = 'scroll-mt-16 scroll-mb-24'

function Trailer({ run }: { readonly run: Run }) {
  const film = fileUrl(run, 'trailer', 'video')
  return (
    <section data-part="trailer" aria-label="Trailer" aria-busy={film === null} className={PART}>
      <SectionHeading title="Trailer">
        <ShowFiles run={run} />
      </SectionHeading>
      <PieceFrame shape={16 / 9}>
        {film === null ? (
          <PiecePlace run={run} stepId="trailer" title="Trailer">
            <ClipSkeleton />
          </PiecePlace>
        ) : (
          <FilmPlayer
            label={`${runName(run)}, trailer`}
            src={film}
            posterAt={posterAt('trailer')}
            under={<ClipSkeleton />}
          />
        )}
      </PieceFrame>
    </section>
  )
}

function PosterPiece({ run }: { readonly run: Run }) {
  const gallery = useGallery()
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
            <EnlargeButton label="Poster, large" onPress={() => gallery.open(pieceId('library-poster'))} />
          </>
        )}
      </PieceFrame>
    </section>
  )
}

/** All portraits on one sheet. */
export const PortraitGrid = memo(function PortraitGrid({ run }: { readonly run: Run }) {
  const gallery = useGallery()
  if (!stepOf(run, 'portrait-grid')) return null
  const picture = fileUrl(run, 'portrait-grid', 'image')
  const shape = shapeOf(run, 'portrait-grid', findTask(run, 'portrait-grid'))
  const place = (
    <PiecePlace run={run} stepId="portrait-grid" title="Portrait grid">
      <GridOutline people={peopleOn(run)} />
    </PiecePlace>
  )
  return (
    <section data-part="portrait-grid" aria-label="Portrait grid" aria-busy={picture === null} className={PART}>
      <SectionHeading title="Portrait grid" />
      <PieceFrame shape={shape}>
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
            <EnlargeButton label="Portrait grid, large" onPress={() => gallery.open(pieceId('portrait-grid'))} />
          </>
        )}
      </PieceFrame>
    </section>
  )
}, sameRunFor('portrait-grid'))

/** Trailer and poster side by side, at one height. */
export const Headliners = memo(
  function Headliners({ run }: { readonly run: Run }) {
    if (!stepOf(run, 'trailer')) return null
    return (
      <div className="grid grid-cols-[minmax(0,1.7778fr)_minmax(0,0.6667fr)] gap-4">
        <Trailer run={run} />
        <PosterPiece run={run} />
      </div>
    )
  },
  sameRunFor('trailer', 'library-poster', 'portrait-grid', 'portrait', 'character-dossier'),
)
