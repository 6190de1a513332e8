import type { PortLine } from '../ipc/port-pipe.ts'

/** What a page tells the main process, as JSON text. `v` holds encoded values. */
export type LineFromPage =
  | PortLine
  | { readonly t: 'hello' }
  | { readonly t: 'preload-failed'; readonly message: string }
  | { readonly t: 'send'; readonly channel: string; readonly v: string; readonly ports: readonly number[] }
  | { readonly t: 'invoke'; readonly id: number; readonly channel: string; readonly v: string }

/** What the main process tells a page. */
export type LineToPage =
  | PortLine
  | { readonly t: 'message'; readonly channel: string; readonly v: string; readonly ports: readonly number[] }
  | { readonly t: 'reply'; readonly id: number; readonly v: string }
  | { readonly t: 'refusal'; readonly id: number; readonly message: string }

/** The isolated world that the preload script runs in, by the name that Electron's has. */
export const WORLD = 'Electron Isolated Context'

/** The function of the isolated world that takes lines for the main process; pages cannot see it. */
export const BINDING = '__standInSend'

/** The function of the isolated world that takes lines from the main process. */
export const RECEIVER = '__standInReceive'
