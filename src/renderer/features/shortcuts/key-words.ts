import { type ShortcutId, shortcutOf } from '../../../shared/contract/shortcuts.ts'

/** Keys as they are written on the keyboard: "Ctrl", "K" or "⌘", "K". */
export function keyWords(keys: string, mac: boolean): readonly string[] {
  return keys.split('+').map((key) => (key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : key))
}

/** The ways to a shortcut, best first. Those of the menu are there in the desktop app alone. */
export function waysOf(id: ShortcutId, desktop: boolean): readonly string[] {
  const { keys, menuKeys } = shortcutOf(id)
  return desktop && menuKeys !== undefined ? [keys, menuKeys] : [keys]
}

/** Keys as ARIA has them: `Control+K`, `Meta+K`. */
export const ariaKeys = (keys: string, mac: boolean): string => keys.replace('Mod', mac ? 'Meta' : 'Control')

/** Whether this is a Mac's keyboard. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)
