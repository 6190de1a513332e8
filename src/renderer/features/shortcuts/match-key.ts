import { SHORTCUT_IDS, type ShortcutId, shortcutOf } from '../../../shared/contract/shortcuts.ts'

/** What is read of a key press. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export interface KeyContext {
  /** Whether `Mod` is Command, as on a Mac, and not Ctrl. */
  readonly mac: boolean
  /** Whether a character alone may be a shortcut: nothing is typed into, and nothing lies over the screen. */
  readonly singleKeys: boolean
  /** Whether a show is on screen. */
  readonly onShow: boolean
}

const MOD = 'Mod+'

function isPressed(keys: string, press: KeyPress, { mac, singleKeys }: KeyContext): boolean {
  const mod = mac ? press.metaKey : press.ctrlKey
  const otherMod = mac ? press.ctrlKey : press.metaKey
  if (press.altKey || otherMod) return false
  if (keys.startsWith(MOD))
    return mod && !press.shiftKey && press.key.toLowerCase() === keys.slice(MOD.length).toLowerCase()
  // A sign such as `?` may need Shift on one keyboard and not on another; a letter is one without it.
  const isLetter = /^[A-Z]$/.test(keys)
  return singleKeys && !mod && press.key.toLowerCase() === keys.toLowerCase() && !(isLetter && press.shiftKey)
}

/** Which shortcut a key press is, or null. */
export function matchKey(press: KeyPress, context: KeyContext): ShortcutId | null {
  const found = SHORTCUT_IDS.find((id) => {
    const { keys, where } = shortcutOf(id)
    return (where === 'anywhere' || context.onShow) && isPressed(keys, press, context)
  })
  return found ?? null
}
