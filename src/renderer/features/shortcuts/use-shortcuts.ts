import { useEffect } from 'react'
import { useAppParts } from '../../state/app-context.ts'
import { isMac } from './key-words.ts'
import { matchKey } from './match-key.ts'
import { runShortcut } from './run-shortcut.ts'

/** What is typed into, or uses letters itself to find its entries. */
const TAKES_LETTERS =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="combobox"]'

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TAKES_LETTERS) !== null

/** Something lies over the screen; letters under it mean nothing. */
const isCovered = (): boolean =>
  document.querySelector(':is([role="dialog"], [role="alertdialog"]):not([data-state="closed"])') !== null

const isCharacter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey

/** Hears the keys of the whole window, and what the desktop's menu has chosen. */
export function useShortcuts(): void {
  const parts = useAppParts()
  useEffect(() => {
    const { store, bridge } = parts
    const mac = isMac()
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const { settings, route, overlay, typeAhead } = store.getState()
      if (overlay === 'palette' && isCharacter(event) && !isCovered()) {
        event.preventDefault()
        typeAhead(event.key)
        return
      }
      const wanted = settings?.['keys.single'] !== false
      const id = matchKey(event, {
        mac,
        // An overlay that is wanted may still be on its way.
        singleKeys: wanted && overlay === null && !isTypedInto(event.target) && !isCovered(),
        onShow: route.screen === 'show',
      })
      if (id === null) return
      event.preventDefault()
      runShortcut(parts, id)
    }
    window.addEventListener('keydown', onKeyDown)
    const stopHearing = bridge.onCommand((id) => runShortcut(parts, id))
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stopHearing()
    }
  }, [parts])
}
