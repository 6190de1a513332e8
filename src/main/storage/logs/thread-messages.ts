import type { ParsedInput } from '../../../shared/contract/commands.ts'
import type { WireError } from '../../../shared/contract/errors.ts'

/** What the log thread answers, by the name of the command. */
export type LogCommand = 'log.search' | 'log.window'

/** A question to the log thread. */
export interface LogQuestion {
  readonly id: number
  readonly command: LogCommand
  readonly query: ParsedInput<LogCommand>
}

export type LogAnswer =
  /** A sign of life: a search goes on. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: WireError }
