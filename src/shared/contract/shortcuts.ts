/** Where a shortcut holds: everywhere, or while a show is on screen. */
export type ShortcutPlace = 'anywhere' | 'show'

/** One thing that keys do. */
export interface Shortcut {
  /** What it does, as a menu says it. */
  readonly does: string
  /**
   * The keys on the page: `Mod+K` (Ctrl, or Command on macOS) or one character.
   *
   * A character alone is a shortcut only where nothing is typed into, and only while the person wants it.
   */
  readonly keys: string
  /** Further keys that only the desktop's menu has: a browser keeps them for itself. */
  readonly menuKeys?: string
  readonly where: ShortcutPlace
}

/** Every shortcut, by what it does. The page, its sheet and palette, and the desktop's menu all read this table. */
export const SHORTCUTS = {
  palette: { does: 'Search shows, logs and commands', keys: 'Mod+K', where: 'anywhere' },
  'new-show': { does: 'New show', keys: 'N', menuKeys: 'Mod+N', where: 'anywhere' },
  home: { does: 'Home', keys: 'H', where: 'anywhere' },
  history: { does: 'History', keys: 'Y', where: 'anywhere' },
  timings: { does: 'Timings', keys: 'D', where: 'anywhere' },
  tasks: { does: 'Background tasks', keys: 'B', menuKeys: 'Mod+B', where: 'anywhere' },
  settings: { does: 'Settings', keys: 'Mod+,', where: 'anywhere' },
  shortcuts: { does: 'Keyboard shortcuts', keys: '?', where: 'anywhere' },
  about: { does: 'About Callboard', keys: 'A', where: 'anywhere' },
  pause: { does: 'Pause or resume the show', keys: 'P', where: 'show' },
  stage: { does: 'The show’s stage', keys: 'S', where: 'show' },
  timeline: { does: 'The show’s timeline', keys: 'T', where: 'show' },
  logs: { does: 'The show’s logs', keys: 'L', where: 'show' },
  replay: { does: 'Replay the show', keys: 'R', where: 'show' },
} as const satisfies Readonly<Record<string, Shortcut>>

export type ShortcutId = keyof typeof SHORTCUTS
export const SHORTCUT_IDS = Object.keys(SHORTCUTS) as readonly ShortcutId[]

export const shortcutOf = (id: ShortcutId): Shortcut => SHORTCUTS[id]
