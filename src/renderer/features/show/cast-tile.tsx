import { Maximize2, Play } from 'lucide-react'
import { memo } from 'react'
import type { Palette } from '../../../shared/show/palette.ts'
import { ArrivingImage } from '../../ui/arriving-image.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { CastMember } from '../../view/cast.ts'
import { taskFileUrl } from '../../view/outputs.ts'
import { tileStatus } from '../../view/tile-status.ts'
import { useGallery } from '../gallery/gallery-context.ts'
import { pieceId } from '../gallery/piece.ts'
import { MakeAgainButton } from '../redo/make-again-button.tsx'
import { TileGround } from './tile-ground.tsx'
import { TileStatusLine } from './tile-status-line.tsx'
import { type TilePlans, TileTag } from './tile-tag.tsx'

interface CastTileProps {
  readonly runId: string
  readonly member: CastMember
  readonly palette: Palette
  readonly plans: TilePlans
  /** Whether nothing more will be made. */
  readonly over: boolean
  readonly selected: boolean
  readonly onSelect: (characterId: string) => void
}

const CORNER =
  'press-fade absolute top-3 right-3 z-10 grid size-[30px] place-items-center rounded-full bg-black/60 text-white hover:bg-black/80'

/**
 * One character on the stage: picture, name, role and what is being done about them.
 *
 * A press brings up the dossier beside the cast, and the portrait large once it is there.
 */
export const CastTile = memo(function CastTile(props: CastTileProps) {
  const { runId, member, palette, plans, over, selected, onSelect } = props
  const gallery = useGallery()
  const portrait = taskFileUrl(member.portrait, 'image')
  const clip = taskFileUrl(member.video, 'video')
  const status = tileStatus(member, over)
  const ground = <TileGround task={member.portrait} palette={palette} over={over} />
  const pending =
    portrait === null &&
    member.portrait?.status !== 'failed' &&
    (status.kind === 'waiting' || status.kind === 'missing')
  return (
    <li
      className={classNames(
        'group/person picture-edge h-60 w-[180px] overflow-hidden rounded-media bg-surface',
        selected && 'ring-1 ring-white/72',
      )}
    >
      {portrait === null && ground}
      {/* Taller than the tile, so that the painted name plate at its foot lies outside: the tile has its own. */}
      {portrait !== null && (
        <ArrivingImage
          src={portrait}
          alt={`${member.name}, portrait`}
          className="absolute inset-x-0 top-0 h-[119%] w-full object-cover object-[50%_0]"
          under={ground}
        />
      )}
      <div className="absolute inset-x-0 bottom-0 h-32 bg-linear-to-b from-transparent via-black/55 via-42% to-black/88" />
      <button
        type="button"
        aria-pressed={selected}
        className="absolute inset-0 rounded-media text-left focus-visible:-outline-offset-4"
        onClick={() => {
          onSelect(member.id)
          if (portrait !== null) gallery.open(pieceId('portrait', member.id))
        }}
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
        <span className="sr-only">{portrait === null ? ', show the dossier' : ', open the portrait'}</span>
      </button>
      <div className="pointer-events-none absolute inset-x-3.5 bottom-[13px] flex h-4 items-center gap-1.5 text-[12px] leading-4 font-medium">
        <TileStatusLine runId={runId} status={status} name={member.name} />
      </div>
      <MakeAgainButton
        runId={runId}
        stepId={member.portrait?.status === 'succeeded' ? 'portrait' : 'character-dossier'}
        item={member.id}
        within="person"
        label={`Make what is of ${member.name} again`}
        className="absolute! top-[50px] right-3 size-[30px]! rounded-full! bg-black/60 text-white! hover:bg-black/80!"
      />
      <TileTag runId={runId} member={member} plans={plans} />
      {clip !== null && (
        <button
          type="button"
          aria-label={`Play ${member.name}`}
          title="Play"
          className={CORNER}
          onClick={() => gallery.open(pieceId('video', member.id), { play: true })}
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
          onClick={() => gallery.open(pieceId('portrait', member.id))}
        >
          <Maximize2 size={13} aria-hidden />
        </button>
      )}
    </li>
  )
})
