import { expect, it, onTestFinished } from 'vitest'
import type { SessionOptions } from '../../src/main/feed/session.ts'
import { CLOSE } from '../../src/shared/contract/feed-messages.ts'
import type { StartTransport } from '../support/feed-conformance.ts'
import { created, createFeedServer } from '../support/feed-server.ts'
import { startIpc, startLocal, startWebSocket } from '../support/feed-transports.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { openRawClient } from '../support/raw-client.ts'

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
