import { EventEmitter } from 'node:events'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createShowFiles } from '../../../../src/main/desktop/page/show-files.ts'
import { createLiveTable } from '../../../../src/main/feed/live-table.ts'
import { CHANNELS } from '../../../../src/preload/channels.ts'
import { createDesktopApi, type Ipc } from '../../../../src/preload/desktop-api.ts'
import { CallboardError } from '../../../../src/shared/contract/errors.ts'
import { CLOSE } from '../../../../src/shared/contract/feed-messages.ts'

type Listener = (event: object, ...given: unknown[]) => unknown

/** What the app has registered with Electron: the channels that there are, whatever they are called. */
const { asked, heard, answerApp } = vi.hoisted(() => ({
  asked: new Map<string, Listener>(),
  heard: new Map<string, Listener>(),
  answerApp: vi.fn(),
}))
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: Listener) => void asked.set(channel, listener),
    on: (channel: string, listener: Listener) => void heard.set(channel, listener),
  },
  protocol: { handle: answerApp },
}))
const { servePage } = await import('../../../../src/main/desktop/page/serve-page.ts')

/** Parts of which nothing may be touched: whatever is called on them is noted. */
function untouchable(touched: (what: string) => void, name = ''): never {
  return new Proxy(() => undefined, {
    get: (_target, member) => untouchable(touched, `${name}.${String(member)}`),
    apply: () => touched(name),
  }) as never
}

const OURS = 1
const page = { url: 'app://callboard/index.html', parent: null }
const sender = { sender: { id: OURS }, senderFrame: page }
const goneMeanwhile = {
  parent: null,
  get url(): string {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed')
  },
}

/** The six kinds of wrong sender, and two more. */
const WRONG_SENDERS: readonly (readonly [who: string, event: object])[] = [
  ['no frame at all', { ...sender, senderFrame: null }],
  ['a sub-frame that shows our page', { ...sender, senderFrame: { ...page, parent: page } }],
  ['about:blank', { ...sender, senderFrame: { ...page, url: 'about:blank' } }],
  ['another origin', { ...sender, senderFrame: { ...page, url: 'https://evil.example/index.html' } }],
  ['another window that shows our page', { ...sender, sender: { id: 2 } }],
  ['a frame that goes while it is looked at', { ...sender, senderFrame: goneMeanwhile }],
  ['another host of our scheme', { ...sender, senderFrame: { ...page, url: 'app://evil/index.html' } }],
  ['an artifact of ours', { ...sender, senderFrame: { ...page, url: 'app://callboard/artifacts/0' } }],
]

const touched = vi.fn<(what: string) => void>()
const call = vi.fn(async () => {
  throw new CallboardError('RUN_NOT_FOUND', 'There is no such run.')
})

function serve(): void {
  servePage({
    studio: { live: createLiveTable(), feed: untouchable(touched, 'feed'), dispatch: { fromOutside: call } } as never,
    window: { current: { webContents: { id: OURS } } } as never,
    navigator: untouchable(touched, 'navigator'),
    folder: untouchable(touched, 'folder'),
    updates: untouchable(touched, 'updates'),
    page: untouchable(touched, 'page'),
    report: (what) => touched(`report ${what}`),
    files: createShowFiles({
      commands: { call } as never,
      findArtifact: () => null,
      showItem: () => touched('showItem'),
      choosePath: async () => null,
    }),
  })
}

beforeEach(() => {
  touched.mockClear()
  call.mockClear()
})
serve()

/** A port that a page hands over, with what the app says on it. */
function createPort() {
  const said: { readonly kind: string; readonly code?: number }[] = []
  const port = Object.assign(new EventEmitter(), {
    start: vi.fn(),
    close: vi.fn(),
    postMessage: (message: { readonly kind: string }) => void said.push(message),
  })
  return { port, said }
}

describe('every channel of the app', () => {
  test('is one that the preload script uses, and there is no other', () => {
    const used = new Set<string>()
    const note = (channel: string): Promise<never> => {
      used.add(channel)
      return new Promise(() => undefined)
    }
    const ipc = { on: vi.fn(), off: vi.fn(), send: note, invoke: note, postMessage: note } as unknown as Ipc
    for (const member of Object.values(createDesktopApi(ipc, 'linux')))
      if (typeof member === 'function') member({} as never)
    expect([...asked.keys(), ...heard.keys()].sort()).toEqual([...used].sort())
    expect([...heard.keys()].sort()).toEqual([CHANNELS.line, CHANNELS.listening].sort())
  })

  describe.each(WRONG_SENDERS)('refuses %s', (_who, event) => {
    test.each([...asked.keys()])('that asks on %s', async (channel) => {
      expect(await asked.get(channel)?.(event, 'a1')).toEqual({
        ok: false,
        error: { code: 'NOT_ALLOWED', message: 'Not allowed.' },
      })
      expect(touched.mock.calls).toEqual([['report refused a message']])
      expect(call).not.toHaveBeenCalled()
    })

    test.each([...heard.keys()])('that speaks on %s, and closes its port', (channel) => {
      const { port, said } = createPort()
      heard.get(channel)?.({ ...event, ports: [port] })
      expect(port.close).toHaveBeenCalledOnce()
      expect([port.start.mock.calls, said]).toEqual([[], []])
      expect(touched.mock.calls).toEqual([['report refused a message']])
    })
  })

  test.each([...asked.keys()])('%s refuses 2 MiB, and does nothing with them', async (channel) => {
    for (const given of ['x'.repeat(2 ** 21), { id: new Uint8Array(2 ** 21) }]) {
      expect(await asked.get(channel)?.(sender, given)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } })
      expect(await asked.get(channel)?.(sender, 'a1', given)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } })
    }
    expect(touched).not.toHaveBeenCalled()
    expect(call).not.toHaveBeenCalled()
  })
})

/** All that can come out of a structured clone, as far as a law needs it. */
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true })
const WITH_INPUT = ['artifact:reveal', 'show:export'] as const

describe('what the page gives', () => {
  test.each(WITH_INPUT)('%s refuses by name where it is no id', async (channel) => {
    await fc.assert(
      fc.asyncProperty(anything, async (given) => {
        fc.pre(typeof given !== 'string' || given.length === 0 || given.length > 200)
        expect(await asked.get(channel)?.(sender, given)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } })
      }),
    )
    expect(call).not.toHaveBeenCalled()
    expect(touched).not.toHaveBeenCalled()
  })

  test.each(WITH_INPUT)('%s refuses by name where no such thing is there', async (channel) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }), async (given) => {
        expect(await asked.get(channel)?.(sender, given)).toMatchObject({
          ok: false,
          error: { code: expect.stringMatching(/^(ARTIFACT|RUN)_NOT_FOUND$/) },
        })
      }),
    )
    expect(touched).not.toHaveBeenCalled()
  })

  test('no channel takes an input that is not tried here', () => {
    const takers = [...asked.keys()].filter((channel) => !/^(folder|updates):/.test(channel))
    expect(takers.sort()).toEqual([...WITH_INPUT].sort())
  })

  test('on its line closes the line where it is no message of the feed', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { port, said } = createPort()
        heard.get(CHANNELS.line)?.({ ...sender, ports: [port] })
        port.emit('message', { data: given })
        expect(said.map(({ kind, code }) => [kind, code])).toEqual([
          ['open', undefined],
          ['closed', CLOSE.BAD_MESSAGE],
        ])
        port.emit('close')
      }),
    )
    expect(call).not.toHaveBeenCalled()
  })

  test('on its line may be 1 MiB at most', () => {
    const { port, said } = createPort()
    heard.get(CHANNELS.line)?.({ ...sender, ports: [port] })
    port.emit('message', { data: { type: 'hello', token: 'x'.repeat(2 ** 21) } })
    expect(said.at(-1)).toMatchObject({ kind: 'closed', code: CLOSE.TOO_LARGE })
    expect(port.close).toHaveBeenCalledOnce()
  })
})
