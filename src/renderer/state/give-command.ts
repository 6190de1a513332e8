import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract/commands.ts'
import { toCallboardError } from '../../shared/contract/errors.ts'
import type { AppParts } from './app-context.ts'

/** What is said where a command is refused; others than these say so themselves. */
const REFUSED: Partial<Readonly<Record<CommandName, string>>> = {
  'run.create': 'The show was not begun',
  'run.pause': 'It could not be paused',
  'run.resume': 'It could not go on',
  'run.cancel': 'It could not be cancelled',
  'run.retry': 'It could not be tried again',
  'setting.set': 'It could not be changed',
  'token.create': 'The token was not made',
  'token.revoke': 'The token was not revoked',
}

/** Gives a command from anywhere in the window. What is refused is said in words, and answered by null. */
export async function giveCommand<N extends CommandName>(
  { client, store }: Pick<AppParts, 'client' | 'store'>,
  command: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N> | null> {
  try {
    return await client.call(command, input)
  } catch (thrown) {
    const { message } = toCallboardError(thrown)
    const title = REFUSED[command] ?? 'It could not be done'
    store.getState().say({ id: command, tone: 'trouble', title, body: message, href: null })
    return null
  }
}
