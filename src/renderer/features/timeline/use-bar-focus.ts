import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Lane } from './lanes.ts'
import { firstBar, type Reached, steer } from './steer.ts'

interface BarFocus {
  /** Where the keyboard is, or would come in. */
  readonly reached: Reached | null
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (key: string, lane: number) => void
}

/**
 * One tab stop for all bars, moved by the arrow keys.
 *
 * @param show brings a lane into view, so that its bars are there to be focused
 */
export function useBarFocus(
  grid: RefObject<HTMLElement | null>,
  lanes: readonly Lane[],
  show: (lane: number) => void,
): BarFocus {
  const [chosen, setChosen] = useState<Reached | null>(null)
  const moved = useRef(false)
  const there = chosen && lanes[chosen.lane]?.bars.some(({ key }) => key === chosen.key)
  const reached = there ? chosen : firstBar(lanes)

  useEffect(() => {
    if (!moved.current || !reached) return
    const bar = grid.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(reached.key)}"]`)
    if (!bar) return
    moved.current = false
    bar.focus({ preventScroll: true })
    bar.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  return {
    reached,
    onKeyDown(event) {
      if (!reached) return
      const next = steer(lanes, reached, event.key, event.ctrlKey || event.metaKey)
      if (!next) return
      event.preventDefault()
      moved.current = true
      show(next.lane)
      setChosen(next)
    },
    onFocus: (key, lane) => setChosen({ key, lane }),
  }
}
