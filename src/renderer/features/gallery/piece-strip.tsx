import { useEffect, useRef } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { classNames } from '../../ui/class-names.ts'
import { PIECE_GROUPS, type Piece, type PieceGroup } from './piece.ts'
import { PieceThumb } from './piece-thumb.tsx'

const GROUP_NAMES: Readonly<Record<PieceGroup, string>> = {
  show: 'Show',
  portraits: 'Portraits',
  videos: 'Videos',
  dossiers: 'Dossiers',
}

interface PieceStripProps {
  readonly run: Run
  readonly pieces: readonly Piece[]
  readonly current: Piece
  readonly onGo: (pieceId: string) => void
}

/** The kinds of pieces, and all of the kind that is looked at, small. */
export function PieceStrip({ run, pieces, current, onGo }: PieceStripProps) {
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current piece is what is looked for
  useEffect(() => {
    const button = list.current?.querySelector<HTMLElement>('[aria-current]')
    button?.scrollIntoView({ block: 'nearest', inline: 'center' })
    // Whoever walks along the strip by keyboard goes with it.
    if (button && list.current?.contains(document.activeElement)) button.focus({ preventScroll: true })
  }, [current.id])
  const groups = PIECE_GROUPS.map((group) => ({ group, of: pieces.filter((piece) => piece.group === group) })).filter(
    ({ of }) => of.length > 0,
  )
  return (
    <nav aria-label="All pieces" className="grid gap-2 border-t border-white/8 bg-black/30 pt-2 pb-3">
      <ul className="flex justify-center gap-1 px-4 text-[13px] leading-5 font-medium">
        {groups.map(({ group, of }) => (
          <li key={group}>
            <button
              type="button"
              aria-current={group === current.group ? 'true' : undefined}
              className={classNames(
                'press-fade flex h-7 items-center gap-1.5 rounded-full px-3',
                group === current.group
                  ? 'bg-white/14 text-white'
                  : 'text-foreground/72 hover:bg-white/10 hover:text-white',
              )}
              onClick={() => of[0] && onGo(of[0].id)}
            >
              {GROUP_NAMES[group]}
              {group !== 'show' && <span className="text-foreground/72 tabular-nums">{of.length}</span>}
            </button>
          </li>
        ))}
      </ul>
      <ul
        ref={list}
        aria-label={GROUP_NAMES[current.group]}
        className="flex gap-2 overflow-x-auto p-1 px-6 [scrollbar-width:thin] [@media(height<560px)]:hidden"
      >
        {groups
          .find(({ group }) => group === current.group)
          ?.of.map((piece) => (
            <li key={piece.id} className="first:ml-auto last:mr-auto">
              <PieceThumb run={run} piece={piece} current={piece.id === current.id} onGo={onGo} />
            </li>
          ))}
      </ul>
    </nav>
  )
}
