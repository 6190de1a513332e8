import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { CHANNELS } from '../../../../src/main/desktop/channels.ts'
import { createPageDoor } from '../../../../src/main/desktop/page-door.ts'

const page = { url: 'app://callboard/index.html', parent: null }

function setUp() {
  const ipc = new EventEmitter()
  const reportRefused = vi.fn()
  const door = createPageDoor({ ipc: ipc as never, windowId: () => 1, reportRefused })
  const port = { close: vi.fn() }
  const say = (event: object) =>
    ipc.emit(CHANNELS.line, { sender: { id: 1 }, senderFrame: page, ports: [port], ...event })
  return { door, say, port, reportRefused }
}

test('a message of our page is heard, with its ports', () => {
  const { door, say, port, reportRefused } = setUp()
  const listener = vi.fn()
  door.listen(CHANNELS.line, listener)
  say({})
  expect(listener).toHaveBeenCalledExactlyOnceWith([port])
  expect(port.close).not.toHaveBeenCalled()
  expect(reportRefused).not.toHaveBeenCalled()
})

test('a message of anybody else is not heard, and its port is closed', () => {
  const { door, say, port, reportRefused } = setUp()
  const listener = vi.fn()
  door.listen(CHANNELS.line, listener)
  say({ senderFrame: null })
  expect(listener).not.toHaveBeenCalled()
  expect(port.close).toHaveBeenCalledOnce()
  expect(reportRefused).toHaveBeenCalledExactlyOnceWith(CHANNELS.line)
})

test('a frame that goes while it is looked at is refused', () => {
  const { door, say, reportRefused } = setUp()
  const listener = vi.fn()
  door.listen(CHANNELS.line, listener)
  const gone = {
    parent: null,
    get url(): string {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    },
  }
  say({ senderFrame: gone })
  expect(listener).not.toHaveBeenCalled()
  expect(reportRefused).toHaveBeenCalledOnce()
})
