import type { Scope } from '../../../shared/contract/command-table/spec.ts'
import type { CommandOutput } from '../../../shared/contract/commands.ts'

/** A token as it is listed: never its secret. */
export type Token = CommandOutput<'token.list'>['tokens'][number]

/** What a token of each scope may do, in words. */
export const SCOPE_WORDS: Readonly<Record<Scope, { readonly name: string; readonly may: string }>> = {
  watch: { name: 'Watch', may: 'sees shows, logs and files' },
  control: { name: 'Control', may: 'sees all, and starts, stops and changes' },
  report: { name: 'Report', may: 'tells of its own work, and sees nothing' },
}
