import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createIpcFeed, type PagePort } from '../../../src/main/feed/ipc.ts'
import type { FeedSession, SessionPort } from '../../../src/main/feed/session.ts'
import { openLine } from '../../../src/preload/line.ts'
import { CLOSE } from '../../../src/shared/contract/feed-messages.ts'

/** Node's port with the listeners of Electron's. */
function asMainPort(port: MessagePort): PagePort {
  const fit = {
    on: (event: string, listener: (value: unknown) => void) => {
      port.on(event as 'message', event === 'message' ? (data) => listener({ data }) : listener)
      return fit
    },
    start: () => port.start(),
    postMessage: (message: unknown) => port.postMessage(message),
    close: () => port.close(),
  }
  return fit as unknown as PagePort
}

/** A page's line and the main process's session, joined by a real channel. */
function setUp() {
  const session = { receive: vi.fn(), closed: vi.fn() } satisfies FeedSession
  const opened = Promise.withResolvers<SessionPort>()
  const feed = createIpcFeed((port) => {
    opened.resolve(port)
    return session
  })
  const handlers = { onOpen: vi.fn(), onMessage: vi.fn(), onClose: vi.fn() }
  const line = openLine(handlers, (port) => feed(asMainPort(port as unknown as MessagePort)))
  onTestFinished(() => line.close())
  return { line, handlers, session, opened: opened.promise }
}

test('no handler is called before the page holds its line', async () => {
  const { handlers } = setUp()
  expect(handlers.onOpen).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(handlers.onOpen).toHaveBeenCalledOnce())
})

test('messages go both ways as plain data', async () => {
  const { line, handlers, session, opened } = setUp()
  line.send({ type: 'hello', since: 3 })
  await vi.waitFor(() => expect(session.receive).toHaveBeenCalledExactlyOnceWith({ type: 'hello', since: 3 }))
  const snapshot = { type: 'snapshot', seq: 3, runs: [] } as const
  ;(await opened).send(snapshot)
  await vi.waitFor(() => expect(handlers.onMessage).toHaveBeenCalledExactlyOnceWith(snapshot))
})

test('a line that the main process closes tells the page why, once', async () => {
  const { line, handlers, opened } = setUp()
  ;(await opened).close(CLOSE.BAD_MESSAGE, 'this is not a message of the feed')
  await vi.waitFor(() => expect(handlers.onClose).toHaveBeenCalled())
  line.close()
  expect(handlers.onClose).toHaveBeenCalledExactlyOnceWith(CLOSE.BAD_MESSAGE, 'this is not a message of the feed')
})

test('a line that the page closes ends the session, and the page is told once', async () => {
  const { line, handlers, session } = setUp()
  line.close()
  line.close()
  await vi.waitFor(() => expect(session.closed).toHaveBeenCalled())
  expect(handlers.onClose).toHaveBeenCalledExactlyOnceWith(CLOSE.NORMAL, '')
})

test('what cannot be copied is refused where it is sent', () => {
  const { line } = setUp()
  expect(() => line.send({ call: () => 1 })).toThrow(/could not be cloned/)
})

test('the port that is handed over is a real one', () => {
  const { port1 } = new MessageChannel()
  const handOver = vi.fn()
  openLine({ onOpen: vi.fn(), onMessage: vi.fn(), onClose: vi.fn() }, handOver).close()
  expect(handOver.mock.calls[0]?.[0]).toBeInstanceOf(port1.constructor)
  port1.close()
})
