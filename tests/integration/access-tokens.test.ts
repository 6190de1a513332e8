import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createWebSocketLine } from '../../src/main/cli/websocket-line.ts'
import type { Scope } from '../../src/shared/contract/command-table/spec.ts'
import { startTestHost, type TestHost } from '../support/browser-host.ts'
import { openRawClient } from '../support/raw-client.ts'

async function enter({ host }: TestHost, token: string) {
  const client = await openRawClient(createWebSocketLine(() => host.info.url))
  client.say({ type: 'hello', token })
  return client
}

const makeToken = (host: TestHost, scope: Scope) =>
  host.studio.dispatch.call('token.create', { name: `for ${scope}`, scope })

describe('access tokens', () => {
  it('let their holder watch, and do nothing else, where that is their scope', async () => {
    const host = await startTestHost()
    const { token } = await makeToken(host, 'watch')
    const client = await enter(host, token)
    expect((await client.next('welcome')).scopes).toEqual(['watch'])
    await client.next('snapshot')
    client.say({ type: 'call', id: 1, command: 'run.create', input: { input: { prompt: 'x' } } })
    expect(await client.next('reply')).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
    expect(host.studio.board.seq).toBe(0)
    client.hang()
  })

  it('let their holder control, which includes watching', async () => {
    const host = await startTestHost()
    const { token } = await makeToken(host, 'control')
    const client = await enter(host, token)
    expect((await client.next('welcome')).scopes).toEqual(['watch', 'control'])
    client.hang()
  })

  it('do not let a reporting program watch', async () => {
    const host = await startTestHost()
    const { token } = await makeToken(host, 'report')
    const client = await enter(host, token)
    expect((await client.closed).code).toBe(4403)
  })

  it('are worth nothing from the moment they are revoked, on lines already open too', async () => {
    const host = await startTestHost()
    const { token, id } = await makeToken(host, 'watch')
    const client = await enter(host, token)
    await client.next('welcome')
    await host.studio.dispatch.call('token.revoke', { id })
    expect((await client.closed).code).toBe(1001)
    const again = await enter(host, token)
    expect((await again.closed).code).toBe(4401)
  })

  it('are in the database as hashes only, and listed without their secret', async () => {
    const host = await startTestHost()
    const { token } = await makeToken(host, 'watch')
    const { tokens } = await host.studio.dispatch.call('token.list', {})
    expect(tokens).toMatchObject([{ name: 'for watch', scope: 'watch', revokedAt: null }])
    expect(JSON.stringify(tokens)).not.toContain(token)
    for (const file of ['callboard.db', 'callboard.db-wal']) {
      expect(readFileSync(`${host.dataDir}/${file}`).includes(token)).toBe(false)
    }
  })

  it('cannot be revoked where there is none', async () => {
    const host = await startTestHost()
    await expect(host.studio.dispatch.call('token.revoke', { id: 7 })).rejects.toMatchObject({
      code: 'TOKEN_NOT_FOUND',
    })
  })
})
