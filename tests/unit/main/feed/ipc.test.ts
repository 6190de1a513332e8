import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { createIpcFeed, type PagePort } from '../../../../src/main/feed/ipc.ts'
import type { SessionPort } from '../../../../src/main/feed/session.ts'
import { CLOSE } from '../../../../src/shared/contract/feed-messages.ts'

/** The main process's end of a port; as in Electron, closing it tells its own `close` listeners too. */
class FakePort extends EventEmitter {
  readonly start = vi.fn()
  readonly postMessage = vi.fn()
  readonly close = vi.fn(() => void this.emit('close'))

  hear(data: unknown): void {
    this.emit('message', { data })
  }
}

function setUp() {
  const sessions: { port: SessionPort; receive: ReturnType<typeof vi.fn>; closed: ReturnType<typeof vi.fn> }[] = []
  const open = createIpcFeed((port) => {
    const session = { port, receive: vi.fn(), closed: vi.fn() }
    sessions.push(session)
    return session
  })
  const line = () => {
    const port = new FakePort()
    open(port as unknown as PagePort)
    const session = sessions.at(-1)
    if (!session) throw new Error('no session was opened')
    return { port, session }
  }
  return { line }
}

const hello = { type: 'hello' }

test('a line opens, and what the page says reaches its session', () => {
  const { port, session } = setUp().line()
  expect(port.postMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'open' })
  expect(port.start).toHaveBeenCalledOnce()
  port.hear(hello)
  expect(session.receive).toHaveBeenCalledExactlyOnceWith(hello)
})

test('what the session says reaches the page', () => {
  const { port, session } = setUp().line()
  const welcome = { type: 'welcome', epoch: 'e', seq: 0, scopes: [], resumed: false } as const
  session.port.send(welcome)
  expect(port.postMessage).toHaveBeenLastCalledWith({ kind: 'message', message: welcome })
})

test('a page that is reloaded or crashes ends its session', () => {
  const { port, session } = setUp().line()
  port.emit('close')
  expect(session.closed).toHaveBeenCalled()
  port.postMessage.mockClear()
  session.port.send({ type: 'snapshot', seq: 0, runs: [] })
  expect(port.postMessage).not.toHaveBeenCalled()
})

test('a session that closes its line says why', () => {
  const { port, session } = setUp().line()
  session.port.close(CLOSE.NOT_AUTHENTICATED, 'no hello in time')
  expect(port.postMessage).toHaveBeenLastCalledWith({
    kind: 'closed',
    code: CLOSE.NOT_AUTHENTICATED,
    reason: 'no hello in time',
  })
  expect(port.close).toHaveBeenCalledOnce()
  port.hear(hello)
  expect(session.receive).not.toHaveBeenCalled()
})

test('a message of 1 MiB is the longest that is taken', () => {
  const { port, session } = setUp().line()
  port.hear({ type: 'hello', token: 'x'.repeat(2 ** 20 - 100) })
  expect(session.receive).toHaveBeenCalledOnce()
  port.hear({ type: 'hello', token: 'x'.repeat(2 ** 20) })
  expect(session.receive).toHaveBeenCalledOnce()
  expect(port.postMessage).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'closed', code: CLOSE.TOO_LARGE }))
  expect(session.closed).toHaveBeenCalled()
})

test('a message that holds itself is measured as it travels, and does not hang the app', () => {
  const { port, session } = setUp().line()
  const loop: { self?: unknown } = {}
  loop.self = loop
  port.hear(loop)
  expect(session.receive).toHaveBeenCalledExactlyOnceWith(loop)
})

test('a page has one line: the next one ends the one before', () => {
  const { line } = setUp()
  const [first, second] = [line(), line()]
  expect(first.port.postMessage).toHaveBeenLastCalledWith(
    expect.objectContaining({ kind: 'closed', code: CLOSE.GOING_AWAY }),
  )
  expect(first.session.closed).toHaveBeenCalled()
  expect(second.session.closed).not.toHaveBeenCalled()
  second.port.hear(hello)
  expect(second.session.receive).toHaveBeenCalledOnce()
})
