import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { createWebSocketLine } from '../../src/main/cli/websocket-line.ts'
import { CLOSE } from '../../src/shared/contract/feed-messages.ts'
import { startTestHost, type TestHost } from '../support/browser-host.ts'
import { NOT_JSON, ODD_JSON } from '../support/nasty-json.ts'
import { openRawClient } from '../support/raw-client.ts'
import { request } from '../support/raw-http.ts'

const open = ({ host }: TestHost) => openRawClient(createWebSocketLine(() => host.info.url))

async function join(test: TestHost) {
  const client = await open(test)
  client.say({ type: 'hello', token: test.token })
  await client.next('welcome')
  await client.next('snapshot')
  return client
}

/** Opens the feed as a browser does and says hello without a token; answers whether it was let in. */
function joinWithCookie({ port }: TestHost, cookie: string): Promise<string> {
  const headers = { Cookie: cookie, Origin: `http://127.0.0.1:${port}` }
  const socket = new WebSocket(`ws://127.0.0.1:${port}/feed`, 'callboard.v1', { headers })
  onTestFinished(() => socket.terminate())
  return new Promise((resolve, reject) => {
    socket.on('open', () => socket.send('{"type":"hello"}'))
    socket.on('message', (data) => resolve(String((JSON.parse(String(data)) as { type: unknown }).type)))
    socket.on('close', (code) => resolve(String(code)))
    socket.on('error', reject)
  })
}

it('a browser that has traded its ticket needs no token on the feed, and no other has its session', async () => {
  const test = await startTestHost()
  const answer = await request(test.port, 'POST /session', {}, JSON.stringify({ ticket: test.newTicket() }))
  const cookie = answer.headers['set-cookie']?.split(';')[0] ?? ''
  expect(await joinWithCookie(test, cookie)).toBe('welcome')
  expect(await joinWithCookie(test, '')).toBe(String(CLOSE.NOT_AUTHENTICATED))
  expect(await joinWithCookie(test, `${cookie}x`)).toBe(String(CLOSE.NOT_AUTHENTICATED))
})

it('wrong tokens on the feed count with those on every other door', async () => {
  const test = await startTestHost()
  for (let count = 0; count < 5; count += 1) {
    const client = await open(test)
    client.say({ type: 'hello', token: `wrong ${count}` })
    expect(await client.closed).toMatchObject({ code: CLOSE.NOT_AUTHENTICATED })
  }
  const headers = { Authorization: `Bearer ${test.token}` }
  expect((await request(test.port, 'POST /api/run.list', headers, '{}')).status).toBe(429)
})

it('a production can be begun and watched over the feed alone', async () => {
  const test = await startTestHost()
  const client = await join(test)
  client.say({ type: 'call', id: 1, command: 'run.create', input: { input: { prompt: 'x', characters: 1 } } })
  const heard = () => client.messages.flatMap((message) => (message.type === 'events' ? message.events : []))
  const replyAt = () => client.messages.findIndex(({ type }) => type === 'reply')
  while (replyAt() < 0 || !heard().some(({ type }) => type === 'run:finished')) {
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(heard()).toEqual(test.studio.events)
  const firstEvents = client.messages.findIndex(({ type }) => type === 'events')
  expect(firstEvents).toBeLessThan(replyAt())
})

it('texts that are no message close their own line, each one, and no other', async () => {
  const test = await startTestHost()
  const other = await join(test)
  for (const text of [...NOT_JSON, ...ODD_JSON]) {
    const socket = new WebSocket(`ws://127.0.0.1:${test.port}/feed`, 'callboard.v1')
    const closed = new Promise((resolve) => socket.on('close', resolve))
    socket.on('open', () => socket.send(text))
    expect(await closed, text.slice(0, 40)).toBe(CLOSE.BAD_MESSAGE)
  }
  other.say({ type: 'call', id: 1, command: 'host.info', input: {} })
  expect(await other.next('reply')).toMatchObject({ ok: true })
})

it('odd inputs of commands are refused by name, one by one, and the line stays', async () => {
  const test = await startTestHost()
  const client = await join(test)
  // Deeper ones cannot be written by a client of ours; they are tried over HTTP, as text.
  for (const text of ODD_JSON.filter(({ length }) => length < 20_000)) {
    client.say({ type: 'call', id: text.slice(0, 20), command: 'run.create', input: JSON.parse(text) })
    expect(await client.next('reply'), text.slice(0, 40)).toMatchObject({
      id: text.slice(0, 20),
      ok: false,
      error: { code: expect.stringMatching(/^[A-Z_]+$/), message: expect.any(String) },
    })
  }
  expect(test.studio.board).toEqual({ seq: 0, runs: {} })
})

it('clients are told when the host goes', async () => {
  const test = await startTestHost()
  const client = await join(test)
  await test.host.close()
  expect(await client.closed).toMatchObject({ code: CLOSE.GOING_AWAY })
})
