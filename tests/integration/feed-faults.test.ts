import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { createWebSocketLine } from '../../src/main/cli/websocket-line.ts'
import type { SessionOptions } from '../../src/main/feed/session.ts'
import { startBrowserHost } from '../../src/main/server/browser-host.ts'
import { CLOSE } from '../../src/shared/contract/feed-messages.ts'
import type { StartTransport } from '../support/feed-conformance.ts'
import { created, createFeedServer } from '../support/feed-server.ts'
import { startIpc, startLocal, startWebSocket } from '../support/feed-transports.ts'
import { openJobClient } from '../support/job-client.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { openRawClient } from '../support/raw-client.ts'
import { request } from '../support/raw-http.ts'
import { openTestStudio, type TestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

const fail = (): never => {
  throw new Error('planted')
}

/** The same session with two faults of ours: one where a message is taken in, one while a call is answered. */
const faulty = (session: SessionOptions): SessionOptions => ({
  ...session,
  authenticate: (hello) => (hello.token === 'faulty' ? fail() : session.authenticate(hello)),
  call: (command, input, scopes) => (command === 'fault.planted' ? fail() : session.call(command, input, scopes)),
})

it.each<[string, StartTransport]>([
  ['a line within the process', startLocal],
  ['WebSocket', startWebSocket],
  ['IPC', startIpc],
])('over %s, a fault of ours ends the one line that it came by, with 1011, and is told of', async (_name, start) => {
  const server = createFeedServer({ clock: createManualClock() })
  const faults: unknown[] = []
  const transport = await start({ ...faulty(server.session), onFault: (thrown) => void faults.push(thrown) })
  onTestFinished(() => transport.close())
  const join = async () => {
    const client = await openRawClient(transport.openLine)
    client.say({ type: 'hello', token: 'good' })
    await client.next('welcome')
    await client.next('snapshot')
    return client
  }
  const other = await join()
  const hit = await openRawClient(transport.openLine)
  hit.say({ type: 'hello', token: 'faulty' })
  expect(await hit.closed).toMatchObject({ code: CLOSE.INTERNAL })
  const answered = await join()
  answered.say({ type: 'call', id: 1, command: 'fault.planted', input: {} })
  expect(await answered.closed).toMatchObject({ code: CLOSE.INTERNAL })
  expect(faults).toEqual([new Error('planted'), new Error('planted')])
  server.commit('r1', created)
  expect(await other.next('events')).toMatchObject({ from: 1, to: 1 })
  expect(server.hub.clients).toBe(1)
})

it('a fault behind every door of the browser host ends what came by it, and nothing else', async () => {
  const studio = await openTestStudio(tempDir())
  const runId = await studio.produce({ prompt: 'x', characters: 1 })
  const faults: unknown[] = []
  const host = await startBrowserHost({
    // Asked for every token but the start's own.
    studio: Object.create(studio, { tokenScope: { value: fail } }) as TestStudio,
    host: '127.0.0.1',
    port: 0,
    pageRoot: tempDir(),
    onFault: (thrown) => void faults.push(thrown),
  })
  onTestFinished(async () => {
    await host.close()
    await studio.close()
  })
  const { port, tokenFile, url } = host.info
  const post = async (token: string) =>
    (await request(port, 'POST /api/run.list', { Authorization: `Bearer ${token}` }, '{}')).status
  const feed = await openRawClient(createWebSocketLine(() => url))
  feed.say({ type: 'hello', token: 'another' })
  const job = await openJobClient(port, runId, 'another')
  expect(await feed.closed).toMatchObject({ code: CLOSE.INTERNAL })
  expect(await job.closed).toMatchObject({ code: CLOSE.INTERNAL })
  expect(await post('another')).toBe(500)
  expect(faults).toEqual([new Error('planted'), new Error('planted')])
  expect(await post(readFileSync(tokenFile, 'utf8').trim())).toBe(200)
})
