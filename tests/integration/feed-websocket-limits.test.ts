import { connect } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { CLOSE } from '../../src/shared/contract/feed-messages.ts'
import { created, createFeedServer, started } from '../support/feed-server.ts'
import { startWebSocket } from '../support/feed-transports.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { openRawClient } from '../support/raw-client.ts'

async function setUp() {
  const clock = createManualClock()
  const server = createFeedServer({ clock })
  const transport = await startWebSocket(server.session)
  onTestFinished(transport.close)
  const { host, port } = new URL(transport.url)
  /** A bare socket, to say what no client of ours would. */
  const open = async () => {
    const socket = new WebSocket(`ws://${host}/feed`, 'callboard.v1')
    onTestFinished(() => socket.terminate())
    const closed = new Promise<number>((resolve) => socket.on('close', resolve))
    await new Promise((resolve, reject) => {
      socket.on('open', resolve)
      socket.on('error', reject)
    })
    return { socket, closed }
  }
  const join = async () => {
    const client = await openRawClient(transport.openLine)
    client.say({ type: 'hello', token: 'good' })
    await client.next('welcome')
    await client.next('snapshot')
    return client
  }
  return { clock, server, transport, open, join, port: Number(port) }
}

const HELLO = JSON.stringify({ type: 'hello', token: 'good' })
const CALL = JSON.stringify({ type: 'call', id: 1, command: 'run.pause', input: {} })

it('a message in bytes is not taken, nor anything after it', async () => {
  const { server, open } = await setUp()
  const { socket, closed } = await open()
  socket.send(HELLO)
  socket.send(Buffer.from(CALL))
  socket.send(CALL)
  expect(await closed).toBe(CLOSE.BAD_MESSAGE)
  expect(server.calls).toEqual([])
})

it.each(['', '{', 'null', '"hello"', '{"type":"hello"', '[1,2', '{"type":"hello","token":"good"} '.repeat(2)])(
  'a message that is %j closes the line',
  async (text) => {
    const { open } = await setUp()
    const { socket, closed } = await open()
    socket.send(text)
    expect(await closed).toBe(CLOSE.BAD_MESSAGE)
  },
)

it('a message over 1 MiB closes the line by the contract’s own code, and disturbs nobody else', async () => {
  const { server, open, join } = await setUp()
  const other = await join()
  const { socket, closed } = await open()
  socket.send('x'.repeat(2 ** 21))
  expect(await closed).toBe(CLOSE.TOO_LARGE)
  server.commit('r1', created)
  expect(await other.next('events')).toMatchObject({ from: 1 })
})

it('a flood closes the line, and no more than a hundred of it have an effect', async () => {
  const { server, open } = await setUp()
  const { socket, closed } = await open()
  socket.send(HELLO)
  for (let count = 0; count < 500; count += 1) socket.send(CALL)
  expect(await closed).toBe(CLOSE.BAD_MESSAGE)
  expect(server.calls.length).toBeLessThan(100)
})

it('a flood of pings is a flood, cut off by whoever notices first', async () => {
  const { open } = await setUp()
  const { socket, closed } = await open()
  for (let count = 0; count < 200; count += 1) socket.ping()
  // ws itself ends a line on which too many answers wait.
  expect([CLOSE.BAD_MESSAGE, 1006]).toContain(await closed)
})

it('text that is not UTF-8 closes the line', async () => {
  const { open } = await setUp()
  const { socket, closed } = await open()
  socket.send(Buffer.from([0x22, 0xff, 0xfe, 0x22]), { binary: false })
  expect(await closed).toBe(1007)
})

it('the sixty-fifth client is turned away until one leaves', async () => {
  const { server, transport, join } = await setUp()
  const clients = await Promise.all(Array.from({ length: 64 }, join))
  await expect(join()).rejects.toThrow('503')
  clients[0]?.hang()
  while (server.hub.clients === 64) await new Promise((resolve) => setImmediate(resolve))
  const late = await openRawClient(transport.openLine)
  late.say({ type: 'hello', token: 'good' })
  expect(await late.next('welcome')).toMatchObject({ seq: 0 })
})

it('a client that stops reading is told 4408, cut off, and disturbs nobody else', async () => {
  const { clock, server, open, join } = await setUp()
  const { socket } = await open()
  socket.send(HELLO)
  await new Promise((resolve) => socket.once('message', resolve))
  socket.pause()
  const other = await join()
  const line = { id: 1, runId: 'r1', at: 5, level: 'info', step: null, item: null, attempt: null, text: '' } as const
  const text = 'x'.repeat(2 ** 20)
  // More than the system's own buffers take, so that it piles up in the server.
  for (let count = 0; count < 40; count += 1) {
    server.hub.publishNotice({ id: text, kind: 'run-finished', title: '', body: '', runId: line.runId, stepId: null })
    await other.next('notice')
  }
  expect(server.hub.clients).toBe(2)
  clock.advance(500)
  expect(server.hub.clients).toBe(1)
  server.commit('r1', created, started)
  expect(await other.next('events')).toMatchObject({ from: 1, to: 2 })
})

it('a host that closes says goodbye, and does not wait for those who do not answer', async () => {
  const { transport, join, open } = await setUp()
  const client = await join()
  const { socket } = await open()
  socket.pause()
  await transport.close()
  expect(await client.closed).toMatchObject({ code: CLOSE.GOING_AWAY })
})

it('a broken frame ends one line only', async () => {
  const { join, port, server } = await setUp()
  const other = await join()
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n'
      socket.write(`GET /feed HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}\r\n`)
      socket.once('data', () => socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff])))
    })
    socket.on('close', () => resolve())
    socket.on('error', () => undefined)
  })
  server.commit('r1', created)
  expect(await other.next('events')).toMatchObject({ from: 1 })
})
