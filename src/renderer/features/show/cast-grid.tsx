import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { useWidth } from '../../ui/use-width.ts'
import type { CastMember } from '../../view/cast.ts'
import { groupByStanding, type Standing, standingWord } from '../../view/groups.ts'
import { tileStatus } from '../../view/tile-status.ts'

const TILE = { width: 180, height: 240, gap: 16 } as const
const HEADING = 36
/** Rows drawn beyond each edge of the window. */
const BEYOND = 2

type Line =
  | { readonly kind: 'heading'; readonly standing: Standing; readonly count: number }
  | { readonly kind: 'row'; readonly members: readonly CastMember[] }

const STANDING_OF = {
  failed: 'failed',
  working: 'active',
  waiting: 'waiting',
  checked: 'waiting',
  again: 'waiting',
  missing: 'waiting',
  ready: 'done',
} as const

/** Rows of tiles below headings of how they stand; no headings where all stand alike. */
function linesOf(cast: readonly CastMember[], columns: number, over: boolean): readonly Line[] {
  const groups = groupByStanding(cast, (member) => STANDING_OF[tileStatus(member, over).kind])
  return groups.flatMap(({ standing, members }): Line[] => {
    const rows = Array.from(
      { length: Math.ceil(members.length / columns) },
      (_, row): Line => ({
        kind: 'row',
        members: members.slice(row * columns, (row + 1) * columns),
      }),
    )
    return groups.length === 1 ? rows : [{ kind: 'heading', standing, count: members.length }, ...rows]
  })
}

interface CastGridProps {
  readonly cast: readonly CastMember[]
  readonly over: boolean
  /** Who was chosen; they are brought into view. */
  readonly chosen: string | null
  readonly children: (member: CastMember) => ReactNode
}

/** A large cast, grouped by how they stand; of all tiles only those in sight are drawn. The screen itself scrolls. */
export function CastGrid({ cast, over, chosen, children }: CastGridProps) {
  const list = useRef<HTMLUListElement>(null)
  const screen = useRef<HTMLElement | null>(null)
  const [top, setTop] = useState(0)
  const width = useWidth(list)
  const columns = Math.max(1, Math.floor((width + TILE.gap) / (TILE.width + TILE.gap)))
  const lines = useMemo(() => linesOf(cast, columns, over), [cast, columns, over])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands above moves with the width alone
  useLayoutEffect(() => {
    const main = list.current?.closest('main') ?? null
    screen.current = main
    if (!list.current || !main) return
    setTop(list.current.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop)
  }, [width])

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => screen.current,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? HEADING : TILE.height + TILE.gap),
    scrollMargin: top,
    overscan: BEYOND,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: brought into view when chosen, not whenever rows change
  useEffect(() => {
    const row = lines.findIndex((line) => line.kind === 'row' && line.members.some(({ id }) => id === chosen))
    if (row >= 0) virtual.scrollToIndex(row, { align: 'auto' })
  }, [chosen])

  return (
    <ul ref={list} className="relative" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => {
        const line = lines[item.index]
        if (!line) return null
        const place = { transform: `translateY(${item.start - top}px)` }
        if (line.kind === 'heading') {
          return (
            <li
              key={line.standing}
              className={classNames(
                'absolute inset-x-0 top-0 pt-2 text-[13px] leading-5 font-semibold tabular-nums',
                line.standing === 'failed' ? 'text-destructive' : 'text-foreground/72',
              )}
              style={place}
            >
              {standingWord(line.standing)} {line.count}
            </li>
          )
        }
        return (
          <li key={item.key} className="absolute inset-x-0 top-0" style={place}>
            <ul className="grid grid-cols-[repeat(auto-fill,180px)] gap-4">{line.members.map(children)}</ul>
          </li>
        )
      })}
    </ul>
  )
}
