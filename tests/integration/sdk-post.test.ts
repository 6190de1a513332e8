import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { post } from '../../src/sdk/post.ts'

/** A call to a server that answers so. */
async function postTo(answer: (response: ServerResponse) => void) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    answer(response)
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const outcome = await post({ url: `http://127.0.0.1:${port}/`, token: 'secret' }, 'operation.beat', '{}')
  return { outcome, asked }
}

const say = (status: number, value: unknown) => (response: ServerResponse) => {
  response.writeHead(status).end(typeof value === 'string' ? value : JSON.stringify(value))
}
const failure = (code: string) => ({ ok: false, error: { code, message: 'why' } })

describe('one try of a call', () => {
  it('is done when the host says so, and gives what it answered', async () => {
    const { outcome, asked } = await postTo(say(200, { ok: true, value: { status: 'running' } }))
    expect(outcome).toEqual({ kind: 'done', value: { status: 'running' } })
    expect(asked).toEqual(['POST /api/operation.beat Bearer secret'])
  })

  it('is refused with the host’s own code', async () => {
    const { outcome } = await postTo(say(404, failure('OPERATION_NOT_FOUND')))
    expect(outcome).toMatchObject({ kind: 'refused', error: { code: 'OPERATION_NOT_FOUND', message: 'why' } })
  })

  it('may pass later where the host closes, has no room on its disk, or a proxy stands before nobody', async () => {
    for (const answer of [
      say(500, failure('CLOSING')),
      say(500, failure('DISK_FULL')),
      say(502, '<html>Bad gateway'),
    ]) {
      expect((await postTo(answer)).outcome).toEqual({ kind: 'unreachable', heard: true })
    }
  })

  it('may have been heard where the line broke, and was not where there was none', async () => {
    const { outcome } = await postTo((response) => response.destroy())
    expect(outcome).toEqual({ kind: 'unreachable', heard: true })
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    const nobody = await post({ url: `http://127.0.0.1:${port}/`, token: 't' }, 'operation.beat', '{}')
    expect(nobody).toEqual({ kind: 'unreachable', heard: false })
  })

  it('takes the token nowhere else, and says what answered instead of a host', async () => {
    const elsewhere = (response: ServerResponse): void => {
      response.writeHead(307, { Location: 'http://127.0.0.1:1/' }).end()
    }
    for (const answer of [elsewhere, say(404, 'nothing here'), say(200, '<html>A page')]) {
      const { outcome, asked } = await postTo(answer)
      expect(outcome).toMatchObject({ kind: 'refused', error: { code: 'REFUSED' } })
      expect(asked).toHaveLength(1)
    }
  })
})
