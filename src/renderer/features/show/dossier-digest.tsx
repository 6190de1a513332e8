import * as m from 'framer-motion/m'
import { ArrowRight } from 'lucide-react'
import { isActive, type Task } from '../../../shared/domain/run.ts'
import type { DossierDigest } from '../../../shared/show/character.ts'
import { DossierSkeleton } from '../../ui/skeletons.tsx'
import type { CastMember } from '../../view/cast.ts'
import { formatDuration } from '../../view/duration.ts'
import { plainFailure } from '../../view/plain-failure.ts'
import { plural } from '../../view/plural.ts'
import { workedMs } from '../../view/worked-time.ts'

/** The heads, and how many lines each may take: together they fill the card, whose size never changes. */
const HEADS = [
  ['Wants', 'wants', 'line-clamp-2'],
  ['Fears', 'fears', 'line-clamp-1'],
  ['Secret', 'secret', 'line-clamp-2'],
  ['Skill', 'skill', 'line-clamp-1'],
  ['Ties', 'ties', 'line-clamp-2'],
] as const satisfies readonly (readonly [string, keyof DossierDigest, string])[]

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
export function UnwrittenDossier({ task, over }: { readonly task: Task | undefined; readonly over: boolean }) {
  return (
    <>
      <DossierSkeleton />
      <p className="mt-auto border-t-[0.5px] border-white/15 pt-3 text-[12px] leading-6 text-foreground/72">
        {waitingWords(task, over)}
      </p>
    </>
  )
}

/** The heads of a dossier, a line in the character's voice, and the way to the whole text. */
export function WrittenDossier({
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
    <m.div
      className="flex min-h-0 flex-1 flex-col"
      initial={{ opacity: 0 }}
      animate={{ opacity: 1 }}
      transition={{ duration: 0.24, ease: [0.2, 0.8, 0.2, 1] }}
    >
      <dl className="mt-4 grid grid-cols-[64px_minmax(0,1fr)] gap-x-3 gap-y-[10px] text-[13.5px] leading-5">
        {HEADS.map(([label, key, lines]) => (
          <div key={key} className="contents">
            <dt className="text-foreground/56">{label}</dt>
            <dd title={digest[key]} className={`${lines} [overflow-wrap:anywhere] text-foreground/88`}>
              {digest[key]}
            </dd>
          </div>
        ))}
      </dl>
      <blockquote className="my-[18px] line-clamp-2 border-l-2 border-white/24 pl-4 text-[18px] leading-[26px] font-medium tracking-[-0.01em] text-balance [overflow-wrap:anywhere]">
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
    </m.div>
  )
}
