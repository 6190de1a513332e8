import { EventEmitter } from 'node:events'
import { expect, expectTypeOf, test, vi } from 'vitest'
import { CHANNELS as MAIN_CHANNELS } from '../../../src/main/desktop/page/channels.ts'
import { CHANNELS } from '../../../src/preload/channels.ts'
import { createDesktopApi } from '../../../src/preload/desktop-api.ts'
import type { DesktopApi } from '../../../src/shared/contract/desktop-api.ts'

function setUp() {
  const ipc = Object.assign(new EventEmitter(), { send: vi.fn(), postMessage: vi.fn(), invoke: vi.fn() })
  return { ipc, api: createDesktopApi(ipc as never, 'linux') }
}

test('both sides mean the same channels', () => {
  expect(CHANNELS).toEqual(MAIN_CHANNELS)
})

test('the page gets what was agreed and nothing more', () => {
  const { api } = setUp()
  expectTypeOf(api).toEqualTypeOf<DesktopApi>()
  expect(Object.keys(api).sort()).toEqual([
    'chooseDataFolder',
    'dataFolder',
    'exportShow',
    'onCommand',
    'onNavigate',
    'openDataFolder',
    'openFeed',
    'platform',
    'revealArtifact',
    'updates',
  ])
})

test('opening the feed hands one port to the main process', () => {
  const { ipc, api } = setUp()
  const line = api.openFeed({ onOpen: vi.fn(), onMessage: vi.fn(), onClose: vi.fn() })
  expect(ipc.postMessage).toHaveBeenCalledExactlyOnceWith(CHANNELS.line, null, [expect.anything()])
  line.close()
})

test('the page is led where the main process says, and never sees its event', () => {
  const { ipc, api } = setUp()
  const listener = vi.fn()
  api.onNavigate(listener)
  expect(ipc.send).toHaveBeenCalledExactlyOnceWith(CHANNELS.listening)
  ipc.emit(CHANNELS.go, { sender: ipc }, { runId: 'r1', stepId: null })
  expect(listener).toHaveBeenCalledExactlyOnceWith({ runId: 'r1', stepId: null })
})

test('a page that listens no more is left alone', () => {
  const { ipc, api } = setUp()
  const [one, other] = [vi.fn(), vi.fn()]
  api.onNavigate(one)()
  api.onNavigate(other)
  ipc.emit(CHANNELS.go, {}, { runId: 'r1', stepId: null })
  expect(one).not.toHaveBeenCalled()
  expect(other).toHaveBeenCalledOnce()
})

test('what is chosen in the menu is heard until the page listens no more', () => {
  const { ipc, api } = setUp()
  const listener = vi.fn()
  const stop = api.onCommand(listener)
  ipc.emit(CHANNELS.command, { sender: ipc }, 'settings')
  stop()
  ipc.emit(CHANNELS.command, { sender: ipc }, 'palette')
  expect(listener).toHaveBeenCalledExactlyOnceWith('settings')
})

test('what only a desktop can do is asked of the main process, without anything being passed', async () => {
  const { ipc, api } = setUp()
  const answer = { ok: true, value: { current: '/shows', next: '/shows', fixed: false } }
  ipc.invoke.mockResolvedValue(answer)
  expect(await api.dataFolder()).toEqual(answer)
  await api.chooseDataFolder()
  await api.openDataFolder()
  expect(ipc.invoke.mock.calls).toEqual([['folder:read'], ['folder:choose'], ['folder:open']])
})

test('what the desktop is asked for is passed on with what it takes, and nothing else', async () => {
  const { ipc, api } = setUp()
  await api.revealArtifact('a1')
  await api.exportShow('r1')
  expect(ipc.invoke.mock.calls).toEqual([
    ['artifact:reveal', 'a1'],
    ['show:export', 'r1'],
  ])
})
