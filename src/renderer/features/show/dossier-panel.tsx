import { ArrowRight, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { isActive, isEnded, type Run, type Task } from '../../../shared/domain/run.ts'
import type { DossierDigest } from '../../../shared/show/character.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/button.tsx'
import type { CastMember } from '../../view/cast.ts'
import { formatDuration } from '../../view/duration.ts'
import { digestOf, fileUrl } from '../../view/outputs.ts'
import { plainFailure } from '../../view/plain-failure.ts'
import { plural } from '../../view/plural.ts'
import { workedMs } from '../../view/worked-time.ts'
import { DossierReader } from './dossier-reader.tsx'
import { SectionHeading } from './section-heading.tsx'

interface DossierPanelProps {
  readonly run: Run
  readonly cast: readonly CastMember[]
  readonly member: CastMember | null
  readonly onSelect: (characterId: string) => void
}

const CARD = 'flex min-h-[424px] flex-col rounded-3xl border border-white/15 bg-black/40 px-[19px] pt-[15px] pb-3.5'

const HEADS = [
  ['Wants', 'wants'],
  ['Fears', 'fears'],
  ['Secret', 'secret'],
  ['Skill', 'skill'],
  ['Ties', 'ties'],
] as const satisfies readonly (readonly [string, keyof DossierDigest])[]

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

function waitingWords(task: Task | undefined, over: boolean): string {
  if (task === undefined || task.status === 'pending') return over ? 'Not written' : 'Not written yet'
  if (isActive(task.status)) return 'Being written'
  return task.status === 'failed'
    ? task.error
      ? plainFailure(task.error).words
      : 'It could not be written'
    : 'Not written'
}

/** The dossier's shape while it is not there. */
function Unwritten({ task, over }: { readonly task: Task | undefined; readonly over: boolean }) {
  return (
    <>
      <div aria-hidden="true" className="mt-5 grid grid-cols-[64px_1fr] gap-x-3 gap-y-4">
        {[72, 84, 94, 60, 78].map((width) => (
          <div key={width} className="contents">
            <span className="h-3 w-11 rounded-full bg-white/6" />
            <span className="skeleton-sheen h-3 rounded-full" style={{ width: `${width}%` }} />
          </div>
        ))}
      </div>
      <p className="mt-auto border-t-[0.5px] border-white/15 pt-3 text-[12px] leading-6 text-foreground/72">
        {waitingWords(task, over)}
      </p>
    </>
  )
}

function Written({
  digest,
  member,
  onRead,
}: {
  readonly digest: DossierDigest
  readonly member: CastMember
  readonly onRead: () => void
}) {
  const wrote = member.dossier ? workedMs([member.dossier], 0) : 0
  return (
    <>
      <dl className="mt-4 grid grid-cols-[64px_minmax(0,1fr)] gap-x-3 gap-y-[11px] text-[13.5px] leading-5">
        {HEADS.map(([label, key]) => (
          <div key={key} className="contents">
            <dt className="text-foreground/56">{label}</dt>
            <dd className="line-clamp-3 [overflow-wrap:anywhere] text-foreground/88">{digest[key]}</dd>
          </div>
        ))}
      </dl>
      <blockquote className="my-5 line-clamp-3 border-l-2 border-white/24 pl-4 text-[18px] leading-[26px] font-medium tracking-[-0.01em] text-balance [overflow-wrap:anywhere]">
        “{digest.quote}”
      </blockquote>
      <div className="mt-auto flex items-center justify-between border-t-[0.5px] border-white/15 pt-2.5 text-[12px] text-foreground/56">
        <span className="tabular-nums">
          Written in {formatDuration(wrote)}, {plural(digest.words, 'word')}
        </span>
        <button
          type="button"
          className="press-fade -mr-2 flex h-7 items-center gap-1 rounded-[10px] px-2 text-[13px] font-semibold text-white hover:bg-white/10"
          onClick={onRead}
        >
          Read all
          <ArrowRight size={15} aria-hidden />
        </button>
      </div>
    </>
  )
}

/** One character's dossier in brief, beside the cast; the whole of it is a press away. */
export function DossierPanel({ run, cast, member, onSelect }: DossierPanelProps) {
  const [reading, setReading] = useState(false)
  const digest = member ? digestOf(run, member.id) : null
  const file = member ? fileUrl(run, 'character-dossier', 'text', member.id) : null
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
          <Written digest={digest} member={member} onRead={() => setReading(true)} />
        ) : (
          <Unwritten task={member?.dossier} over={isEnded(run.status)} />
        )}
      </div>
      {member && file !== null && (
        <DossierReader name={member.name} src={file} open={reading} onClose={() => setReading(false)} />
      )}
    </section>
  )
}
