import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useApp, useAppList } from '../../state/app-context.ts'
import { useNow } from '../../state/use-now.ts'
import { ShowListSkeleton } from '../../ui/skeletons.tsx'
import { backgroundIds, endedSinceIds } from '../../view/lists.ts'
import { PanelShow } from './panel-show.tsx'

/** How long what has ended stays in the panel, in milliseconds. */
const LATELY_MS = 3_600_000
/** How tall a show is before it is measured: head, steps in short, two open cards, overall. */
const SHOW_HEIGHT = 440
/** Shows drawn beyond each edge: focus that moves on by keyboard finds the next one there. */
const BEYOND = 1

/** From so many shows on all are drawn at once: more than a window has room for. */
const ALL = 8

/** How many shows may be drawn: one more with each frame, so that none is long while the panel comes in. */
function useOneMoreAFrame(): number {
  const [count, setCount] = useState(1)
  useEffect(() => {
    if (count >= ALL) return
    const frame = requestAnimationFrame(() => setCount(count + 1))
    return () => cancelAnimationFrame(frame)
  }, [count])
  return count >= ALL ? Number.POSITIVE_INFINITY : count
}

/** All that runs, then what needs a person, then what ended lately. Of many shows only those in sight are drawn. */
export function PanelList() {
  const scroller = useRef<HTMLDivElement>(null)
  const drawn = useOneMoreAFrame()
  const since = useNow(60_000) - LATELY_MS
  const known = useApp((state) => state.boardKnown)
  const open = useAppList((state) => backgroundIds(state.board))
  const ended = useAppList((state) => endedSinceIds(state.board, since))
  const ids = [...open, ...ended]
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index < open.length ? SHOW_HEIGHT : 69),
    getItemKey: (index) => ids[index] ?? index,
    overscan: BEYOND,
  })
  return (
    <div ref={scroller} aria-busy={!known} className="min-h-0 flex-1 overflow-y-auto pb-4">
      {!known && <ShowListSkeleton rows={4} />}
      {known && ids.length === 0 && (
        <p className="px-6 py-10 text-center text-[13px] leading-5 text-foreground/72">
          Shows appear here while they are made. Pitch one on Home.
        </p>
      )}
      {/* The first show stands right below the head: its own rule and room above lie out of sight. */}
      <ul className="relative -mt-[14px]" style={{ height: virtual.getTotalSize() }}>
        {virtual
          .getVirtualItems()
          .slice(0, drawn)
          .map((item) => (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={ids.length}
              aria-posinset={item.index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <PanelShow runId={ids[item.index] ?? ''} />
            </li>
          ))}
      </ul>
    </div>
  )
}
