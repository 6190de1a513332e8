import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard's place in a group of buttons that come and go: where the one in focus went away, the first that is
 * there has it. Without this a press on Pause, which makes way for Resume, would send the keyboard to the top of the page.
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const group = useRef<E>(null)
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const hear = (): void => {
      last.current = group.current?.contains(document.activeElement) ? document.activeElement : null
    }
    document.addEventListener('focusin', hear)
    return () => document.removeEventListener('focusin', hear)
  }, [])
  // After every change of the group, since any may have taken a button away.
  useEffect(() => {
    if (last.current === null || last.current.isConnected || document.activeElement !== document.body) return
    group.current?.querySelector('button')?.focus()
  })
  return group
}
