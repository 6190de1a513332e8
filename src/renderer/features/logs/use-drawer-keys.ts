import { useEffect, useRef } from 'react'

interface DrawerKeys {
  readonly drawer: () => HTMLElement | null
  /** `/`, wherever on the page one is, but in a text that is being typed. */
  readonly onFind: () => void
  /** Escape anywhere in the drawer, where nothing nearer has taken it. */
  readonly onClose: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/** Hears the keys that are meant for the drawer as a whole. */
export function useDrawerKeys(keys: DrawerKeys): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (key === '/' && !isTyping(target)) {
        event.preventDefault()
        current.current.onFind()
      } else if (key === 'Escape' && target instanceof Node && current.current.drawer()?.contains(target)) {
        event.preventDefault()
        current.current.onClose()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
