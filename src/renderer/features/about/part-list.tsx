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

/** Parts as rows, of which only those in view are there. Up and Down go from row to row, Home and End to the ends. */
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

  /** Whether it could: a row that was out of sight is only there after the next drawing. */
  function focusRow(index: number): boolean {
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`)
    row?.focus({ preventScroll: true })
    return row !== null && row !== undefined
  }

  // In another list another row would have that place.
  useEffect(() => {
    if (parts) wanted.current = null
  }, [parts])

  useEffect(() => {
    if (wanted.current !== null && focusRow(wanted.current)) wanted.current = null
  })

  function onKeyDown(event: KeyboardEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null
    const from = row?.closest<HTMLElement>('[data-index]')
    if (!from) return
    // Presses may come faster than rows are drawn; each goes on from where the one before leads.
    const here = wanted.current ?? Number(from.dataset.index)
    const last = parts.length - 1
    const to = { ArrowDown: Math.min(last, here + 1), ArrowUp: Math.max(0, here - 1), Home: 0, End: last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    virtual.scrollToIndex(to)
    wanted.current = focusRow(to) ? null : to
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
