import type { z } from 'zod'
import type { Scope } from '../../shared/contract/command-table/spec.ts'
import {
  COMMANDS,
  type CommandInput,
  type CommandName,
  type CommandOutput,
  isCommandName,
} from '../../shared/contract/commands.ts'
import { CallboardError } from '../../shared/contract/errors.ts'
import type { Handlers } from './handlers.ts'

/** The one way in for commands, whichever door they come by. */
export interface Dispatch {
  /**
   * Gives a command from outside: name, scope and input are checked, and nothing happens where one is wrong.
   *
   * @throws CallboardError `UNKNOWN_COMMAND`, `NOT_ALLOWED`, `BAD_INPUT` or the command's own
   */
  fromOutside(command: string, input: unknown, scopes: readonly Scope[]): Promise<unknown>
  /** Gives a command from our own code, typed. Input is checked all the same. */
  call<N extends CommandName>(command: N, input: CommandInput<N>): Promise<CommandOutput<N>>
}

const allows = (scopes: readonly Scope[], needed: Scope): boolean =>
  scopes.includes(needed) || (needed === 'watch' && scopes.includes('control'))

function explain(command: string, error: z.ZodError): CallboardError {
  const issue = error.issues[0]
  const where = issue?.path.join('.') ?? ''
  return new CallboardError('BAD_INPUT', `${command}: ${where ? `${where}: ` : ''}${issue?.message ?? 'not valid'}`)
}

export function createDispatch(handlers: Handlers): Dispatch {
  async function give(command: CommandName, input: unknown): Promise<unknown> {
    const parsed = COMMANDS[command].input.safeParse(input)
    if (!parsed.success) throw explain(command, parsed.error)
    // The table types each handler by its own name; here the name is only known to be one of them.
    const handler = handlers[command] as (input: unknown) => unknown
    return handler(parsed.data)
  }

  return {
    async fromOutside(command, input, scopes) {
      if (!isCommandName(command)) throw new CallboardError('UNKNOWN_COMMAND', `There is no command “${command}”.`)
      if (!allows(scopes, COMMANDS[command].scope)) {
        throw new CallboardError('NOT_ALLOWED', `This token does not allow “${command}”.`)
      }
      return give(command, input)
    },
    call: (command, input) => give(command, input) as never,
  }
}
