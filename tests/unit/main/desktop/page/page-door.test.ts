import { EventEmitter } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { CHANNELS } from '../../../../../src/main/desktop/page/channels.ts'
import { createPageDoor } from '../../../../../src/main/desktop/page/page-door.ts'
import { CallboardError } from '../../../../../src/shared/contract/errors.ts'

const OURS = 1
const page = { url: 'app://callboard/index.html', parent: null }
const goneMeanwhile = {
  parent: null,
  get url(): string {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed')
  },
}

function setUp(windowId: number | null = OURS) {
  const asked = new Map<string, (event: object, given?: unknown) => unknown>()
  const handle = (channel: string, answer: (event: object, given?: unknown) => unknown): void =>
    void asked.set(channel, answer)
  const ipc = Object.assign(new EventEmitter(), { handle })
  const reportRefused = vi.fn()
  const door = createPageDoor({ ipc: ipc as never, windowId: () => windowId, reportRefused })
  const port = { close: vi.fn() }
  const say = (channel: string, sender: object) =>
    ipc.emit(channel, { sender: { id: OURS }, senderFrame: page, ports: [port], ...sender })
  const ask = (channel: string, sender: object = {}, given?: unknown): unknown =>
    asked.get(channel)?.({ sender: { id: OURS }, senderFrame: page, ...sender }, given)
  return { door, say, ask, port, reportRefused }
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

describe('what the page asks for', () => {
  const FOLDER = { current: '/shows', next: '/shows', fixed: false }

  function open() {
    const parts = setUp()
    const show = vi.fn(() => null)
    const choose = vi.fn(() => Promise.reject(new CallboardError('DATA_DIR_UNWRITABLE', 'Not there.')))
    const reveal = vi.fn((_given: unknown) => null)
    parts.door.answer({
      'folder:read': () => FOLDER,
      'folder:open': show,
      'folder:choose': choose,
      'artifact:reveal': reveal,
      'updates:read': () => ({ kind: 'none' }),
      'show:export': () => null,
    })
    return { ...parts, show, reveal }
  }

  test('is answered', async () => {
    expect(await open().ask('folder:read')).toEqual({ ok: true, value: FOLDER })
  })

  test('is answered with a code and words where it fails', async () => {
    const error = { code: 'DATA_DIR_UNWRITABLE', message: 'Not there.' }
    expect(await open().ask('folder:choose')).toEqual({ ok: false, error })
  })

  test('is done with what the page gives, as it stands', async () => {
    const { ask, reveal } = open()
    expect(await ask('artifact:reveal', {}, 'a1')).toEqual({ ok: true, value: null })
    expect(reveal).toHaveBeenCalledExactlyOnceWith('a1')
  })

  test('is refused to everybody else, and not done', async () => {
    const { ask, show, reportRefused } = open()
    const refused = { ok: false, error: { code: 'NOT_ALLOWED', message: 'Not allowed.' } }
    expect(await ask('folder:open', { senderFrame: { ...page, parent: page } })).toEqual(refused)
    expect(await ask('folder:open', { sender: { id: 2 } })).toEqual(refused)
    expect(show).not.toHaveBeenCalled()
    expect(reportRefused.mock.calls).toEqual([['folder:open'], ['folder:open']])
  })
})
