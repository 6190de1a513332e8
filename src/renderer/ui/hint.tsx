import {
  cloneElement,
  type FocusEvent,
  type HTMLAttributes,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { HintBubble } from './hint-bubble.tsx'

/** How long the pointer rests before a hint opens, in milliseconds. The keyboard's focus opens it at once. */
const OPENS_AFTER_MS = 250
/** How long it stays when the pointer has left, so that the pointer can go to it. */
const STAYS_MS = 120

interface HintOnProps {
  /** What is told. */
  readonly words: ReactNode
  /** What carries the hint: something that can have focus. */
  readonly children: ReactElement<HTMLAttributes<HTMLElement>>
}

/**
 * Words that explain something, for the pointer and for the keyboard alike.
 *
 * Closed it costs next to nothing, so that every row of a long list may carry one.
 */
export function HintOn({ words, children }: HintOnProps) {
  const id = useId()
  const [anchor, setAnchor] = useState<Element | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const soon = useCallback((then: Element | null, ms: number) => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = setTimeout(() => setAnchor(then), ms)
  }, [])
  const stay = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current)
  }, [])
  const close = useCallback(() => {
    stay()
    setAnchor(null)
  }, [stay])
  useEffect(() => stay, [stay])

  return (
    <>
      {cloneElement(children, {
        ...(anchor === null ? {} : { 'aria-describedby': id }),
        onPointerEnter: () => anchor !== null && stay(),
        // Not on entering: what slides in under a pointer that rests was not pointed at.
        onPointerMove: (event: PointerEvent) =>
          anchor === null && event.pointerType !== 'touch' && soon(event.currentTarget, OPENS_AFTER_MS),
        onPointerLeave: () => soon(null, STAYS_MS),
        onFocus: (event: FocusEvent) => event.currentTarget.matches(':focus-visible') && setAnchor(event.currentTarget),
        onBlur: close,
      })}
      {anchor !== null && (
        <HintBubble
          id={id}
          anchor={anchor}
          onPointerEnter={stay}
          onPointerLeave={() => soon(null, STAYS_MS)}
          onClose={close}
        >
          {words}
        </HintBubble>
      )}
    </>
  )
}

interface HintProps {
  /** What is told; where it is empty there is no hint, and nothing to focus. */
  readonly words: string
  readonly className?: string
  readonly children: ReactNode
}

/** The same on words that would not have focus otherwise. A press on them opens nothing. */
export function Hint({ words, className, children }: HintProps) {
  if (words === '') return <span className={className}>{children}</span>
  return (
    <HintOn words={words}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a hint must be reachable by keyboard */}
      <span tabIndex={0} className={className}>
        {children}
      </span>
    </HintOn>
  )
}
