import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { LABEL_WIDTH } from './geometry.ts'
import { scrollAfterZoom, zoomBy } from './zoom.ts'

interface Zoom {
  readonly zoom: number
  /** `at`: what stays in its place, in CSS pixels from the left of the tracks; the middle where nothing is said. */
  readonly by: (direction: 1 | -1, at?: number) => void
  readonly whole: () => void
}

/** How wide the tracks are drawn; what lies under the pointer, or in the middle, stays there. Ctrl and the wheel zoom too. */
export function useZoom(scroller: RefObject<HTMLElement | null>, fits: number): Zoom {
  const [zoom, setZoom] = useState(1)
  const drawn = useRef({ zoom, at: 0 })

  useLayoutEffect(() => {
    const { zoom: before, at } = drawn.current
    const element = scroller.current
    if (element && before !== zoom) {
      element.scrollLeft = scrollAfterZoom(element.scrollLeft, at, fits * before, fits * zoom)
    }
    drawn.current = { zoom, at: fits / 2 }
  }, [scroller, fits, zoom])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    function onWheel(event: WheelEvent): void {
      if (!event.ctrlKey || !element) return
      event.preventDefault()
      drawn.current.at = event.clientX - element.getBoundingClientRect().left - LABEL_WIDTH
      setZoom((before) => zoomBy(before, event.deltaY < 0 ? 1 : -1))
    }
    // React's own wheel listener is passive: it could not keep the page from zooming.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [scroller])

  return {
    zoom,
    by(direction, at = fits / 2) {
      drawn.current.at = at
      setZoom((before) => zoomBy(before, direction))
    },
    whole: () => setZoom(1),
  }
}
