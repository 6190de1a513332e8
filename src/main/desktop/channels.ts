import type { NavigationTarget } from '../../shared/contract/desktop-api.ts'

/**
 * Channels between the page's preload script and the main process; `src/preload/channels.ts` holds the same names.
 *
 * `line`: the page opens its feed and hands over a port. `listening`: the page can be led somewhere. `go`: it is.
 */
export const CHANNELS = { line: 'feed:line', listening: 'navigation:listening', go: 'navigation:go' } as const

/** What the main process sends, by channel. */
export interface ToPage {
  [CHANNELS.go]: [target: NavigationTarget]
}
