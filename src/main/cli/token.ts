import type { Scope } from '../../shared/contract/command-table/spec.ts'
import type { CommandOutput } from '../../shared/contract/commands.ts'
import { plainText } from '../../shared/text/width.ts'
import { ask } from './ask.ts'
import type { CommandContext } from './context.ts'
import { writeJson } from './output.ts'

type TokenView = CommandOutput<'token.revoke'>

const tokenText = ({ id, name, scope, createdAt, revokedAt }: TokenView): string => {
  const ended = revokedAt === null ? '' : `  revoked ${revokedAt.slice(0, 10)}`
  return `${String(id).padStart(4)}  ${scope.padEnd(7)}  ${createdAt.slice(0, 10)}  ${plainText(name)}${ended}\n`
}

/** `token create`: makes an access token and shows its secret, which is nowhere to be had again. */
export function createToken(context: CommandContext, name: string, scope: Scope): Promise<number> {
  const { output, json } = context
  return ask(context, async ({ call }) => {
    const made = await call('token.create', { name, scope })
    if (json) {
      writeJson(output, made)
      return
    }
    output.write(`${made.token}\n`)
    output.note(`Token ${made.id} (${made.scope}). It is shown this once: keep it now.`)
  })
}

/** `token list`: all access tokens, the revoked ones too, without their secrets. */
export function listTokens(context: CommandContext): Promise<number> {
  const { output, json } = context
  return ask(context, async ({ call }) => {
    const { tokens } = await call('token.list', {})
    for (const token of tokens) {
      if (json) writeJson(output, token)
      else output.write(tokenText(token))
    }
    if (tokens.length === 0) output.note('No tokens yet. Make one with: callboard token create --name N --scope S')
  })
}

/** `token revoke`: ends an access token, and what is open with it. */
export function revokeToken(context: CommandContext, id: number): Promise<number> {
  const { output, json } = context
  return ask(context, async ({ call }) => {
    const token = await call('token.revoke', { id })
    if (json) writeJson(output, token)
    else output.write(tokenText(token))
  })
}
