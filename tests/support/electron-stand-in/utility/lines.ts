import type { PortLine } from '../ipc/port-pipe.ts'

/** What the main process tells a utility process. `v` is an encoded value. */
export type LineToUtility = PortLine | { readonly t: 'message'; readonly v: string; readonly ports: readonly number[] }

/** What a utility process tells the main process. */
export type LineFromUtility = PortLine | { readonly t: 'message'; readonly v: string }
