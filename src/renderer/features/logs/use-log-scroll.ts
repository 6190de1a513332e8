import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { placeAfterScroll, placeAt, type ScrollPlace, type ScrollSize } from './scroll-map.ts'

/** How long a list rests, in milliseconds, before its scrollbar's thumb is set right. */
const RESTS_MS = 150

export interface LogScroll {
  readonly element: RefObject<HTMLDivElement | null>
  readonly place: ScrollPlace
  /** Height of what is in sight, in CSS pixels. */
  readonly sight: number
  readonly atEnd: boolean
  /** Goes there; beyond the end is the end. */
  goTo(top: number): void
  onScroll(): void
}

/**
 * Scrolls a list of any height in an element of a bounded one; see `placeAfterScroll`.
 *
 * @param height of the whole list, in CSS pixels
 * @param onMove told where a person has scrolled to, and from where
 */
export function useLogScroll(height: number, onMove: (top: number, before: number, end: number) => void): LogScroll {
  const element = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState(0)
  const [place, setPlace] = useState<ScrollPlace>({ top: 0, real: 0 })
  const current = useRef(place)
  const size = useRef<ScrollSize>({ height, sight })
  size.current = { height, sight }
  const rest = useRef(0)

  const put = useCallback((next: ScrollPlace) => {
    const scrolled = element.current
    if (!scrolled) return
    if (Math.abs(scrolled.scrollTop - next.real) >= 1) scrolled.scrollTop = next.real
    // What the browser made of it: it keeps whole device pixels.
    const put = { top: next.top, real: scrolled.scrollTop }
    if (put.top === current.current.top && put.real === current.current.real) return
    current.current = put
    setPlace(put)
  }, [])

  const goTo = useCallback((top: number) => put(placeAt(top, size.current)), [put])

  const onScroll = useCallback(() => {
    const scrolled = element.current
    if (!scrolled || Math.abs(scrolled.scrollTop - current.current.real) < 1) return
    const before = current.current.top
    const next = placeAfterScroll(current.current, scrolled.scrollTop, size.current)
    // Drawn in this frame: the browser has scrolled already, and shows nothing where rows are missing.
    flushSync(() => {
      put(next)
      onMove(next.top, before, Math.max(0, size.current.height - size.current.sight))
    })
    window.clearTimeout(rest.current)
    rest.current = window.setTimeout(() => goTo(current.current.top), RESTS_MS)
  }, [put, goTo, onMove])

  useLayoutEffect(() => {
    const { current: scrolled } = element
    if (!scrolled) return
    const measure = (): void => setSight(scrolled.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(scrolled)
    return () => {
      observer.disconnect()
      window.clearTimeout(rest.current)
    }
  }, [])

  return { element, place, sight, atEnd: place.top >= height - sight - 1, goTo, onScroll }
}
