import type { Clock } from '../../shared/clock.ts'
import type { CommandName, CommandOutput, ParsedInput } from '../../shared/contract/commands.ts'
import { CallboardError } from '../../shared/contract/errors.ts'
import type { TokenRow, TokenTable } from '../storage/token-table.ts'

type TokenCommand = Extract<CommandName, `token.${string}`>
export type TokenHandlers = { readonly [N in TokenCommand]: (input: ParsedInput<N>) => CommandOutput<N> }

const view = ({ id, name, scope, createdAt, revokedAt }: TokenRow) => ({
  id,
  name,
  scope,
  createdAt: new Date(createdAt).toISOString(),
  revokedAt: revokedAt === null ? null : new Date(revokedAt).toISOString(),
})

/** Commands that make, list and revoke access tokens. `onRevoked` ends what such a token has open. */
export function createTokenHandlers(tokens: TokenTable, clock: Clock, onRevoked: () => void): TokenHandlers {
  return {
    'token.create'({ name, scope }) {
      const { row, secret } = tokens.create(name, scope, clock.now())
      return { ...view(row), token: secret }
    },
    'token.list': () => ({ tokens: tokens.list().map(view) }),
    'token.revoke'({ id }) {
      const row = tokens.revoke(id, clock.now())
      if (!row) throw new CallboardError('TOKEN_NOT_FOUND', `There is no token ${id}.`)
      onRevoked()
      return view(row)
    },
  }
}
