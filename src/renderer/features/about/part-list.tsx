import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { PartRow } from './part-row.tsx'
import { type ListedPart, partKey } from './parts-file.ts'

const ROW_HEIGHT = 45
const OVERSCAN = 12

interface PartListProps {
  readonly parts: readonly ListedPart[]
  readonly texts: readonly string[]
  readonly scroller: RefObject<HTMLElement | null>
}

/** How far from the top of what scrolls an element begins, in CSS pixels, in whichever window. */
function useOffset(element: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const scrolls = scroller.current
    if (!scrolls) return
    const measure = (): void => {
      const from = scrolls.getBoundingClientRect().top - scrolls.scrollTop
      setOffset((element.current?.getBoundingClientRect().top ?? 0) - from)
    }
    const watch = new ResizeObserver(measure)
    for (const part of scrolls.children) watch.observe(part)
    measure()
    return () => watch.disconnect()
  }, [element, scroller])
  return offset
}

/** Parts as rows, of which only those in view are there. Up and Down go from row to row. */
export function PartList({ parts, texts, scroller }: PartListProps) {
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef<number | null>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const offset = useOffset(list, scroller)
  const virtual = useVirtualizer({
    count: parts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: offset,
    scrollPaddingStart: 64,
    scrollPaddingEnd: 24,
    getItemKey: (index) => {
      const part = parts[index]
      return part ? partKey(part) : index
    },
  })

  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-row]`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null
    const from = row?.closest<HTMLElement>('[data-index]')
    if (by === 0 || !from) return
    event.preventDefault()
    const index = Math.min(parts.length - 1, Math.max(0, Number(from.dataset.index) + by))
    wanted.current = index
    virtual.scrollToIndex(index)
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`)?.focus({ preventScroll: true })
  }

  function toggle(key: string): void {
    setOpen((before) =>
      before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key]),
    )
  }

  return (
    <ul
      ref={list}
      aria-label="Parts"
      className="relative"
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const part = parts[index]
        return (
          part && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={parts.length}
              className={classNames('absolute inset-x-0', index < parts.length - 1 && 'border-b border-white/8')}
              style={{ top: start - offset }}
            >
              <PartRow
                part={part}
                text={texts[part.text] ?? ''}
                open={open.has(partKey(part))}
                onToggle={() => toggle(partKey(part))}
              />
            </li>
          )
        )
      })}
    </ul>
  )
}
