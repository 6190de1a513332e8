import type { CommandName, CommandOutput, ParsedInput } from '../../shared/contract/commands.ts'

type Awaitable<T> = T | Promise<T>

/** What every command does, by name. Input has been parsed, and the caller's scope checked, before a handler is called. */
export type Handlers = { readonly [N in CommandName]: (input: ParsedInput<N>) => Awaitable<CommandOutput<N>> }
