import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { createWebSocketLines } from '../../../../src/renderer/bridge/websocket-line.ts'
import { FEED_PROTOCOL } from '../../../../src/shared/contract/feed-messages.ts'

/** A feed that answers each message with itself, and closes with the code of `{"close": code}`. */
async function echoFeed(): Promise<string> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => {
    for (const client of server.clients) client.terminate()
    server.close()
  })
  server.on('connection', (socket) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { readonly close?: number }
      if (message.close === undefined) socket.send(JSON.stringify({ message, protocol: socket.protocol }))
      else socket.close(message.close, 'as asked')
    })
  })
  await once(server, 'listening')
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/feed`
}

function handlers() {
  const opened = Promise.withResolvers<void>()
  const heard = Promise.withResolvers<unknown>()
  const closed = Promise.withResolvers<readonly [number, string]>()
  return {
    opened: opened.promise,
    heard: heard.promise,
    closed: closed.promise,
    onOpen: vi.fn(opened.resolve),
    onMessage: vi.fn(heard.resolve),
    onClose: vi.fn((code: number, reason: string) => closed.resolve([code, reason])),
  }
}

it('carries messages as JSON under the feed’s own protocol', async () => {
  const url = await echoFeed()
  const mine = handlers()
  const line = createWebSocketLines(
    () => url,
    async () => undefined,
  )(mine)
  await mine.opened
  line.send({ hello: 'Ünïcode 月' })
  expect(await mine.heard).toEqual({ message: { hello: 'Ünïcode 月' }, protocol: FEED_PROTOCOL })
  line.close()
})

it('hands on why the host closed the line', async () => {
  const url = await echoFeed()
  const mine = handlers()
  const line = createWebSocketLines(
    () => url,
    async () => undefined,
  )(mine)
  await mine.opened
  line.send({ close: 4401 })
  expect(await mine.closed).toEqual([4401, 'as asked'])
})

it('opens nothing before the session is settled, and counts a host out of reach as a broken line', async () => {
  const mine = handlers()
  const url = vi.fn(() => 'ws://127.0.0.1:9/feed')
  createWebSocketLines(url, async () => {
    throw new TypeError('fetch failed')
  })(mine)
  expect((await mine.closed)[0]).toBe(1006)
  expect(url).not.toHaveBeenCalled()
})

it('tells nothing more of a line that was closed here', async () => {
  const mine = handlers()
  const session = Promise.withResolvers<void>()
  const url = vi.fn(() => 'ws://127.0.0.1:9/feed')
  const line = createWebSocketLines(url, () => session.promise)(mine)
  line.close()
  session.resolve()
  await session.promise
  expect(url).not.toHaveBeenCalled()
  expect(mine.onClose).not.toHaveBeenCalled()
})
