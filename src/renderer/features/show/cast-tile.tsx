import { Maximize2, Play } from 'lucide-react'
import { isEnded, type Run } from '../../../shared/domain/run.ts'
import { ArrivingImage } from '../../ui/arriving-image.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { CastMember } from '../../view/cast.ts'
import { fileUrl } from '../../view/outputs.ts'
import { tileStatus } from '../../view/tile-status.ts'
import type { CloseUp } from './close-up.ts'
import { TileGround } from './tile-ground.tsx'
import { TileStatusLine } from './tile-status-line.tsx'
import { TileTag } from './tile-tag.tsx'

interface CastTileProps {
  readonly run: Run
  readonly member: CastMember
  readonly selected: boolean
  readonly onSelect: (characterId: string) => void
  readonly onCloseUp: (closeUp: CloseUp) => void
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
      <TileGround run={run} task={member.portrait} />
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
        <TileStatusLine runId={run.id} status={status} name={member.name} />
      </div>
      <TileTag run={run} member={member} />
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
