import { useEffect, useState } from 'react'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { giveCommand } from '../../state/give-command.ts'
import { NewToken } from './new-token.tsx'
import { Row, Section } from './section.tsx'
import { TokenRow } from './token-row.tsx'
import type { Token } from './token-words.ts'

/** The valid tokens, newest first; null until they are known. */
function useTokens() {
  const { client } = useAppParts()
  const live = useApp((state) => state.connection.status === 'live')
  const [tokens, setTokens] = useState<readonly Token[] | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => {
    if (!live) return
    let gone = false
    client.call('token.list', {}).then(
      (answer) => !gone && setTokens(answer.tokens),
      (thrown: unknown) => !gone && setRefused(toCallboardError(thrown).message),
    )
    return () => {
      gone = true
    }
  }, [client, live])
  const valid = tokens?.filter((token) => token.revokedAt === null).toReversed() ?? null
  return { valid, refused, setTokens }
}

/** Who else may come in, with what: made, listed and revoked. */
export function TokenSettings() {
  const parts = useAppParts()
  const { valid, refused, setTokens } = useTokens()

  async function revoke(id: number): Promise<void> {
    const answer = await giveCommand(parts, 'token.revoke', { id })
    if (answer) setTokens((tokens) => tokens?.map((token) => (token.id === id ? answer : token)) ?? null)
  }

  return (
    <Section title="Access tokens">
      <Row
        below
        label="For programs and other people"
        hint="A token lets a script, a tracker or somebody else into this Callboard. It is shown once, and kept here only as a hash."
      >
        <NewToken onCreated={(token) => setTokens((tokens) => [...(tokens ?? []), token])} />
      </Row>
      {refused !== null && <p className="py-3 text-[13px] leading-5 text-foreground/72">{refused}</p>}
      {valid?.length === 0 && <p className="py-3 text-[13px] leading-5 text-foreground/72">There are none yet.</p>}
      {valid !== null && valid.length > 0 && (
        <ul aria-label="Access tokens" className="divide-y divide-white/8">
          {valid.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => void revoke(token.id)} />
          ))}
        </ul>
      )}
    </Section>
  )
}
