import { ChevronLeft, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { isEnded, type Run } from '../../../shared/domain/run.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/button.tsx'
import type { CastMember } from '../../view/cast.ts'
import { digestOf, fileUrl } from '../../view/outputs.ts'
import { sameRunFor } from '../../view/same-run.ts'
import { useGallery } from '../gallery/gallery-context.ts'
import { pieceId } from '../gallery/piece.ts'
import { UnwrittenDossier, WrittenDossier } from './dossier-digest.tsx'
import { SectionHeading } from './section-heading.tsx'

interface DossierPanelProps {
  readonly run: Run
  readonly cast: readonly CastMember[]
  readonly member: CastMember | null
  readonly onSelect: (characterId: string) => void
}

const CARD = 'flex h-[424px] flex-col rounded-3xl border border-white/15 bg-black/40 px-[19px] pt-[15px] pb-3.5'

function Pager({ cast, member, onSelect }: Omit<DossierPanelProps, 'run'>) {
  const index = cast.findIndex((candidate) => candidate.id === member?.id)
  if (index < 0 || cast.length < 2) return null
  const step = (by: number) => {
    const next = cast[(index + by + cast.length) % cast.length]
    if (next) onSelect(next.id)
  }
  return (
    <span className="-mr-1.5 ml-auto flex items-center text-[13px] leading-5 text-foreground/72">
      <IconButton label="Previous dossier" className="size-7" onClick={() => step(-1)}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <span className="tabular-nums">
        {index + 1} of {cast.length}
      </span>
      <IconButton label="Next dossier" className="size-7" onClick={() => step(1)}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
    </span>
  )
}

function Person({ run, member }: { readonly run: Run; readonly member: CastMember }) {
  return (
    <div className="flex items-center gap-3">
      <Avatar name={member.name} picture={fileUrl(run, 'portrait', 'image', member.id)} size={44} />
      <div className="min-w-0">
        <h3 className="truncate font-display text-[28px] leading-7 tracking-[0.02em]">{member.name}</h3>
        <p className="truncate text-[13px] leading-4 text-foreground/72">
          {[member.role, member.age].filter((part) => part !== '' && part !== null).join(', ')}
        </p>
      </div>
    </div>
  )
}

/** One character's dossier in brief, beside the cast; the whole of it is a press away. */
export const DossierPanel = memo(
  function DossierPanel({ run, cast, member, onSelect }: DossierPanelProps) {
    const gallery = useGallery()
    const digest = member ? digestOf(run, member.id) : null
    return (
      <section
        data-part="dossier"
        aria-label="Dossier"
        aria-busy={digest === null}
        className="scroll-mt-16 scroll-mb-24 min-w-0"
      >
        <SectionHeading title="Dossier">
          <Pager cast={cast} member={member} onSelect={onSelect} />
        </SectionHeading>
        <div className={CARD}>
          {member ? (
            <Person run={run} member={member} />
          ) : (
            <div aria-hidden="true" className="flex items-center gap-3">
              <span className="size-11 rounded-full bg-white/6" />
              <span className="skeleton-sheen h-5 w-40 rounded-full" />
            </div>
          )}
          {member && digest ? (
            <WrittenDossier
              digest={digest}
              member={member}
              onRead={() => gallery.open(pieceId('character-dossier', member.id))}
            />
          ) : (
            <UnwrittenDossier task={member?.dossier} over={isEnded(run.status)} />
          )}
        </div>
      </section>
    )
  },
  sameRunFor('character-dossier', 'portrait'),
)
