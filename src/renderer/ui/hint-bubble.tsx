import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

/** Between a hint and what it explains, and between it and the window's edges, in CSS pixels. */
const GAP = 6
const EDGE = 12

/**
 * The part of the page that a hint is drawn in, so that nothing stands outside all parts.
 *
 * Not within a dialog: what vanishes there while focus moves would make the dialog take focus to itself.
 */
const partOf = (anchor: Element): Element =>
  (anchor.closest('[role="dialog"]') ? null : anchor.closest('main, section[aria-label]')) ?? document.body

/** Below the anchor, or above it where there is no room; never beyond the window's sides. */
function placeOf(anchor: DOMRect, width: number, height: number): { readonly left: number; readonly top: number } {
  const middle = anchor.left + anchor.width / 2 - width / 2
  const below = anchor.bottom + GAP
  const fits = below + height + EDGE <= window.innerHeight
  return {
    left: Math.max(EDGE, Math.min(middle, window.innerWidth - width - EDGE)),
    top: fits ? below : Math.max(EDGE, anchor.top - GAP - height),
  }
}

interface HintBubbleProps {
  readonly id: string
  readonly anchor: Element
  readonly children: ReactNode
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
  /** Something has happened after which the hint would stand in the way, or in the wrong place. */
  readonly onClose: () => void
}

/** An open hint. It can be pointed at, and goes with Escape and when anything scrolls. */
export function HintBubble({ id, anchor, children, onPointerEnter, onPointerLeave, onClose }: HintBubbleProps) {
  const bubble = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: 0, top: 0 })

  useLayoutEffect(() => {
    if (bubble.current) {
      setPlace(placeOf(anchor.getBoundingClientRect(), bubble.current.offsetWidth, bubble.current.offsetHeight))
    }
  }, [anchor])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('scroll', onClose, true)
    window.addEventListener('resize', onClose)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('scroll', onClose, true)
      window.removeEventListener('resize', onClose)
    }
  }, [onClose])

  return createPortal(
    <div
      ref={bubble}
      id={id}
      role="tooltip"
      className="hint-in window-no-drag pointer-events-auto fixed z-50 w-max max-w-[320px] rounded-control border border-white/15 bg-[#262626] px-3 py-2 text-left text-[12px] leading-4 font-normal tracking-normal text-pretty whitespace-normal text-foreground/86 shadow-poster"
      style={place}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      {children}
    </div>,
    partOf(anchor),
  )
}
