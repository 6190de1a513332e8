import { useState } from 'react'
import { type Run, stepOf } from '../../../shared/domain/run.ts'
import { askedCharacters, type CastMember } from '../../view/cast.ts'
import { CastTile } from './cast-tile.tsx'
import { ClipDialog } from './clip-dialog.tsx'
import type { CloseUp } from './close-up.ts'
import { PictureDialog } from './picture-dialog.tsx'
import { SectionHeading } from './section-heading.tsx'

interface CastProps {
  readonly run: Run
  readonly cast: readonly CastMember[]
  readonly selected: string | null
  readonly onSelect: (characterId: string) => void
}

const SKELETONS_AT_MOST = 6

/** "3 of 6 portraits, 1 of 6 videos". */
function castCount(run: Run): string {
  const portraits = stepOf(run, 'portrait')
  const videos = stepOf(run, 'video')
  const total = portraits?.tasks.length ?? 0
  if (total === 0) return ''
  return `${portraits?.counts.succeeded ?? 0} of ${total} portraits, ${videos?.counts.succeeded ?? 0} of ${total} videos`
}

function CastSkeleton({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: places without names; they never change order
    <li key={index} aria-hidden="true" className="skeleton-sheen picture-edge h-60 w-[180px] rounded-media" />
  ))
}

/** Everybody in the show: a tile each, in billing order, in its final size from the start. */
export function Cast({ run, cast, selected, onSelect }: CastProps) {
  const [closeUp, setCloseUp] = useState<CloseUp | null>(null)
  const expected = Math.min(SKELETONS_AT_MOST, askedCharacters(run) ?? SKELETONS_AT_MOST)
  return (
    <section data-part="cast" aria-label="Cast" aria-busy={cast.length === 0} className="scroll-mt-16 scroll-mb-24">
      <SectionHeading title="Cast" note={castCount(run)} />
      <ul className="grid grid-cols-[repeat(auto-fill,180px)] gap-4">
        {cast.length === 0 ? (
          <CastSkeleton count={expected} />
        ) : (
          cast.map((member) => (
            <CastTile
              key={member.id}
              run={run}
              member={member}
              selected={member.id === selected}
              onSelect={onSelect}
              onCloseUp={setCloseUp}
            />
          ))
        )}
      </ul>
      <ClipDialog
        title={closeUp?.title ?? ''}
        src={closeUp?.kind === 'clip' ? closeUp.src : null}
        poster={closeUp?.kind === 'clip' ? closeUp.poster : null}
        loop
        onClose={() => setCloseUp(null)}
      />
      <PictureDialog
        title={closeUp?.title ?? ''}
        src={closeUp?.kind === 'picture' ? closeUp.src : null}
        onClose={() => setCloseUp(null)}
      />
    </section>
  )
}
