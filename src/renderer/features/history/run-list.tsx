import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useNow } from '../../state/use-now.ts'
import { RunRow } from './run-row.tsx'
import type { RunPages } from './use-run-pages.ts'

const ROW_HEIGHT = 92
const OVERSCAN = 6
/** So many rows before the end the next page is asked for. */
const AHEAD = 24
const EVERY_MINUTE = 60_000

interface RunListProps {
  readonly pages: RunPages
  readonly scroller: RefObject<HTMLElement | null>
  /** How far from the top of what scrolls the list begins, in CSS pixels. */
  readonly offset: number
}

/** Runs as rows, of which only those in view are there. Up and Down go from row to row. */
export function RunList({ pages, scroller, offset }: RunListProps) {
  const { rows, total, next, more } = pages
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef<number | null>(null)
  const now = useNow(EVERY_MINUTE)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: offset,
    scrollPaddingStart: 56,
    getItemKey: (index) => rows[index]?.runId ?? index,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0

  useEffect(() => {
    if (next !== null && last >= rows.length - AHEAD) more()
  }, [next, last, rows.length, more])

  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-row]`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
    if (by === 0 || !from) return
    event.preventDefault()
    const index = Math.min(rows.length - 1, Math.max(0, Number(from.dataset.index) + by))
    wanted.current = index
    virtual.scrollToIndex(index)
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`)?.focus({ preventScroll: true })
  }

  return (
    <ul
      ref={list}
      aria-label="Runs"
      className="relative"
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {items.map(({ index, key, start }) => {
        const run = rows[index]
        return (
          run && (
            <li
              key={key}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={total}
              className="absolute inset-x-0 border-b border-white/8 py-1"
              style={{ top: start - offset, height: ROW_HEIGHT }}
            >
              <RunRow run={run} now={now} />
            </li>
          )
        )
      })}
    </ul>
  )
}
