import { EventEmitter } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { CHANNELS } from '../../../../src/main/desktop/channels.ts'
import { createPageDoor } from '../../../../src/main/desktop/page-door.ts'

const OURS = 1
const page = { url: 'app://callboard/index.html', parent: null }
const goneMeanwhile = {
  parent: null,
  get url(): string {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed')
  },
}

function setUp(windowId: number | null = OURS) {
  const ipc = new EventEmitter()
  const reportRefused = vi.fn()
  const door = createPageDoor({ ipc: ipc as never, windowId: () => windowId, reportRefused })
  const port = { close: vi.fn() }
  const say = (channel: string, sender: object) =>
    ipc.emit(channel, { sender: { id: OURS }, senderFrame: page, ports: [port], ...sender })
  return { door, say, port, reportRefused }
}

describe.each([CHANNELS.line, CHANNELS.listening])('on %s', (channel) => {
  test('our page is heard, with its ports', () => {
    const { door, say, port, reportRefused } = setUp()
    const listener = vi.fn()
    door.listen(channel, listener)
    say(channel, {})
    expect(listener).toHaveBeenCalledExactlyOnceWith([port])
    expect(port.close).not.toHaveBeenCalled()
    expect(reportRefused).not.toHaveBeenCalled()
  })

  test.each<[string, object]>([
    ['a frame that is gone', { senderFrame: null }],
    ['a frame that goes while it is looked at', { senderFrame: goneMeanwhile }],
    ['a sub-frame', { senderFrame: { ...page, parent: page } }],
    ['about:blank', { senderFrame: { ...page, url: 'about:blank' } }],
    ['another origin', { senderFrame: { ...page, url: 'https://example.com/index.html' } }],
    ['another window', { sender: { id: 2 } }],
  ])('%s is not heard, and its port is closed', (_who, sender) => {
    const { door, say, port, reportRefused } = setUp()
    const listener = vi.fn()
    door.listen(channel, listener)
    say(channel, sender)
    expect(listener).not.toHaveBeenCalled()
    expect(port.close).toHaveBeenCalledOnce()
    expect(reportRefused).toHaveBeenCalledExactlyOnceWith(channel)
  })

  test('nobody is heard while there is no window', () => {
    const { door, say } = setUp(null)
    const listener = vi.fn()
    door.listen(channel, listener)
    say(channel, {})
    expect(listener).not.toHaveBeenCalled()
  })
})
