import type { NavigationTarget } from '../../../shared/contract/desktop-api.ts'
import type { ShortcutId } from '../../../shared/contract/shortcuts.ts'

/**
 * Channels between the page's preload script and the main process; `src/preload/channels.ts` holds the same names.
 *
 * `line`: the page opens its feed and hands over a port. `listening`: the page can be led somewhere. `go`: it is.
 * `command`: the menu or the tray was used. What the page asks the desktop for is named in `DesktopCalls`.
 */
export const CHANNELS = {
  line: 'feed:line',
  listening: 'navigation:listening',
  go: 'navigation:go',
  command: 'menu:command',
} as const

/** What the main process sends, by channel. */
export interface ToPage {
  [CHANNELS.go]: [target: NavigationTarget]
  [CHANNELS.command]: [command: ShortcutId]
}
