import { CircleCheck, Clock, Maximize2, Play, X } from 'lucide-react'
import { percentOf } from '../../../shared/domain/progress.ts'
import { isActive, isEnded, type Run, type Task } from '../../../shared/domain/run.ts'
import { useNow } from '../../state/use-now.ts'
import { useTaskFraction } from '../../state/use-progress.ts'
import { ArrivingImage } from '../../ui/arriving-image.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Silhouette } from '../../ui/silhouette.tsx'
import type { CastMember } from '../../view/cast.ts'
import { fileUrl } from '../../view/outputs.ts'
import { paletteOf } from '../../view/palette-of.ts'
import { shortName } from '../../view/person-name.ts'
import { type TileStatus, tileStatus, tryWords } from '../../view/tile-status.ts'
import type { CloseUp } from './close-up.ts'

interface CastTileProps {
  readonly run: Run
  readonly member: CastMember
  readonly selected: boolean
  readonly onSelect: (characterId: string) => void
  readonly onCloseUp: (closeUp: CloseUp) => void
}

/** How long a tile wears "New" after its portrait arrived. */
const NEW_FOR_MS = 20_000
/** From here on a portrait at work is a blur of its colours. */
const BLUR_FROM = 0.6

function WorkingStatus({ words, task, name }: { readonly words: string; readonly task: Task; readonly name: string }) {
  const fraction = useTaskFraction(task)
  return (
    <>
      <span className="whitespace-nowrap tabular-nums">
        {words} {percentOf(fraction)}%
      </span>
      <ProgressBar label={`${shortName(name)}, ${words.toLowerCase()}`} fraction={fraction} className="flex-1" />
    </>
  )
}

function StatusLine({ status, name }: { readonly status: TileStatus; readonly name: string }) {
  switch (status.kind) {
    case 'working':
      return <WorkingStatus words={status.words} task={status.task} name={name} />
    case 'ready':
      return (
        <>
          <CircleCheck size={14} strokeWidth={2.2} aria-hidden />
          {status.words}
        </>
      )
    case 'failed':
      return (
        <>
          <X size={14} strokeWidth={2.8} className="text-destructive" aria-hidden />
          {status.words}
        </>
      )
    case 'missing':
      return <span className="text-foreground/72">{status.words}</span>
    case 'waiting':
      return (
        <span className="flex items-center gap-1.5 text-foreground/72">
          <Clock size={14} aria-hidden />
          {status.words}
        </span>
      )
    default:
      return status satisfies never
  }
}

/** What stands in a tile before its portrait: a skeleton, then the show's colours, then a blur of them. */
function Before({ run, task }: { readonly run: Run; readonly task: Task | undefined }) {
  const palette = paletteOf(run)
  const fraction = useTaskFraction(task)
  const working = task !== undefined && isActive(task.status)
  if (!working) {
    const settled = isEnded(run.status) || task?.status === 'failed' || task?.status === 'succeeded'
    return (
      <div className={classNames('absolute inset-0', settled ? 'bg-[#1d1d1d]' : 'skeleton-sheen')}>
        <Silhouette className="absolute inset-0 text-white/5" />
      </div>
    )
  }
  return (
    <div
      className="absolute inset-0 overflow-hidden"
      style={{ background: `linear-gradient(165deg, ${palette.deep}, ${palette.ink} 70%)` }}
    >
      <Silhouette className="absolute inset-0 text-white/8" />
      <div
        className="absolute -inset-3 blur-[9px] transition-opacity duration-500 motion-reduce:transition-none"
        style={{
          opacity: fraction >= BLUR_FROM ? 1 : 0,
          color: palette.light,
          background: `radial-gradient(60% 42% at 78% 18%, ${palette.hot}, transparent 90%), linear-gradient(165deg, ${palette.mid}, ${palette.deep} 85%)`,
        }}
      >
        <Silhouette className="absolute inset-3 opacity-70" />
      </div>
    </div>
  )
}

function Tag({ member }: { readonly member: CastMember }) {
  const working = [member.portrait, member.video].find((task) => task !== undefined && isActive(task.status))
  const again = working ? tryWords(working.attempts) : null
  const arrived = member.portrait?.status === 'succeeded' ? member.portrait.completedAt : null
  const mayBeNew = arrived !== null && Date.now() - arrived < NEW_FOR_MS
  const now = useNow(mayBeNew ? 2000 : null)
  if (again !== null) {
    return (
      <span className="absolute top-3 left-3 h-[22px] rounded-full bg-black/70 px-[9px] text-[11px] leading-[22px] font-medium">
        {again}
      </span>
    )
  }
  if (arrived === null || now - arrived >= NEW_FOR_MS) return null
  return (
    <span className="absolute top-3 left-3 h-[22px] rounded-full bg-white/94 px-[9px] text-[11px] leading-[22px] font-[650] text-[#111]">
      New
    </span>
  )
}

const CORNER =
  'press-fade absolute top-3 right-3 z-10 grid size-[30px] place-items-center rounded-full bg-black/60 text-white hover:bg-black/80'

/** One character on the stage: picture, name, role and what is being done about them. A press brings up the dossier. */
export function CastTile({ run, member, selected, onSelect, onCloseUp }: CastTileProps) {
  const portrait = fileUrl(run, 'portrait', 'image', member.id)
  const clip = fileUrl(run, 'video', 'video', member.id)
  const over = isEnded(run.status)
  const status = tileStatus(member, over)
  const pending =
    portrait === null &&
    member.portrait?.status !== 'failed' &&
    (status.kind === 'waiting' || status.kind === 'missing')
  return (
    <li
      className={classNames(
        'picture-edge h-60 w-[180px] overflow-hidden rounded-media bg-surface',
        selected && 'ring-1 ring-white/72',
      )}
    >
      <Before run={run} task={member.portrait} />
      {/* Taller than the tile, so that the painted name plate at its foot lies outside: the tile has its own. */}
      {portrait !== null && (
        <ArrivingImage
          src={portrait}
          alt={`${member.name}, portrait`}
          className="absolute inset-x-0 top-0 h-[119%] w-full object-cover object-[50%_0]"
        />
      )}
      <div className="absolute inset-x-0 bottom-0 h-32 bg-linear-to-b from-transparent via-black/55 via-42% to-black/88" />
      <button
        type="button"
        aria-pressed={selected}
        className="absolute inset-0 rounded-media text-left focus-visible:-outline-offset-4"
        onClick={() => onSelect(member.id)}
      >
        <span className="absolute inset-x-3.5 bottom-[37px] block">
          <span
            className={classNames(
              'block truncate text-[14px] leading-[18px] font-semibold',
              pending && 'text-foreground/72',
            )}
          >
            {member.name}
          </span>
          <span
            className={classNames(
              'block truncate text-[12px] leading-4',
              pending ? 'text-foreground/56' : 'text-foreground/78',
            )}
          >
            {member.role || ' '}
          </span>
        </span>
        <span className="sr-only">, show the dossier</span>
      </button>
      <div className="pointer-events-none absolute inset-x-3.5 bottom-[13px] flex h-4 items-center gap-1.5 text-[12px] leading-4 font-medium">
        <StatusLine status={status} name={member.name} />
      </div>
      <Tag member={member} />
      {clip !== null && (
        <button
          type="button"
          aria-label={`Play ${member.name}`}
          title="Play"
          className={CORNER}
          onClick={() => onCloseUp({ kind: 'clip', title: member.name, src: clip, poster: portrait })}
        >
          <Play size={13} fill="currentColor" className="ml-0.5" aria-hidden />
        </button>
      )}
      {clip === null && portrait !== null && (
        <button
          type="button"
          aria-label={`${member.name}, portrait large`}
          title="Large"
          className={CORNER}
          onClick={() => onCloseUp({ kind: 'picture', title: member.name, src: portrait })}
        >
          <Maximize2 size={13} aria-hidden />
        </button>
      )}
    </li>
  )
}
