import { memo, useMemo } from 'react'
import { isEnded, type Run, stepOf } from '../../../shared/domain/run.ts'
import { PortraitSkeleton } from '../../ui/skeletons.tsx'
import { askedCharacters, type CastMember } from '../../view/cast.ts'
import { paletteOf } from '../../view/palette-of.ts'
import { CastGrid } from './cast-grid.tsx'
import { CastTile } from './cast-tile.tsx'
import { SectionHeading } from './section-heading.tsx'
import type { TilePlans } from './tile-tag.tsx'

interface CastProps {
  readonly run: Run
  readonly cast: readonly CastMember[]
  readonly selected: string | null
  /** Who was chosen by the person; null while nobody is. */
  readonly chosen: string | null
  readonly onSelect: (characterId: string) => void
}

const SKELETONS_AT_MOST = 6
/** From this many people on they stand in groups, and only who is in sight is drawn. */
const MANY = 25

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
    <li key={index} aria-hidden="true">
      <PortraitSkeleton />
    </li>
  ))
}

/** Which steps the tiles tell of; the same object while they are the same. */
function usePlans(run: Run): TilePlans {
  const portrait = stepOf(run, 'portrait')?.plan
  const video = stepOf(run, 'video')?.plan
  return useMemo(() => ({ portrait, video }), [portrait, video])
}

const PLAIN_GRID = 'grid grid-cols-[repeat(auto-fill,180px)] gap-4'

/** Everybody in the show: a tile each, in billing order, in its final size from the start; many in groups. */
export const Cast = memo(function Cast({ run, cast, selected, chosen, onSelect }: CastProps) {
  const expected = Math.min(SKELETONS_AT_MOST, askedCharacters(run) ?? SKELETONS_AT_MOST)
  const palette = paletteOf(run)
  const plans = usePlans(run)
  const over = isEnded(run.status)
  const tile = (member: CastMember) => (
    <CastTile
      key={member.id}
      runId={run.id}
      member={member}
      palette={palette}
      plans={plans}
      over={over}
      selected={member.id === selected}
      onSelect={onSelect}
    />
  )
  return (
    <section data-part="cast" aria-label="Cast" aria-busy={cast.length === 0} className="scroll-mt-16 scroll-mb-24">
      <SectionHeading title="Cast" note={castCount(run)} />
      {cast.length >= MANY ? (
        <CastGrid cast={cast} over={over} chosen={chosen}>
          {tile}
        </CastGrid>
      ) : (
        <ul className={PLAIN_GRID}>{cast.length === 0 ? <CastSkeleton count={expected} /> : cast.map(tile)}</ul>
      )}
    </section>
  )
})
