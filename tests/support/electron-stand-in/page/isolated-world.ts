import type { Codec } from '../core/codec.ts'
import type { Bridge } from './bridge.ts'
import type { PageGlobals, PageMessagePort } from './dom.ts'
import type { LineFromPage, LineToPage } from './lines.ts'
import type { PagePorts } from './page-ports.ts'

type Listener = (event: unknown, ...args: unknown[]) => void

/** The preload script, wrapped as Electron wraps it. */
type Preload = (require: (name: string) => unknown, process: unknown, exports: unknown, module: unknown) => void

export interface IsolatedWorldParts {
  readonly codec: Codec
  /** The names of the functions that lead to the main process and back. */
  readonly binding: string
  readonly receiver: string
  /** What the preload script sees as `process`. */
  readonly process: object
  makeBridge(): Bridge
  makePagePorts(codec: Codec, send: (line: LineFromPage) => void): PagePorts
  readonly preload: Preload
}

/**
 * The preload script's side: `ipcRenderer`, `contextBridge` and what a sandboxed preload script may require.
 *
 * Runs in an isolated world of the page, as source text: it closes over nothing.
 */
export function startIsolatedWorld(parts: IsolatedWorldParts): void {
  const { codec } = parts
  const { window } = globalThis as unknown as PageGlobals
  if (window.top !== window) return

  const globals = globalThis as unknown as Record<string, unknown>
  const toMain = globals[parts.binding] as (text: string) => void
  const send = (line: LineFromPage): void => toMain(JSON.stringify(line))
  const bridge = parts.makeBridge()
  const ports = parts.makePagePorts(codec, send)
  const listeners = new Map<string, { readonly listener: Listener; readonly once: boolean }[]>()
  const invocations = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let lastInvocation = 0

  const add = (channel: string, listener: Listener, once: boolean): object => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
    return ipcRenderer
  }
  const on = (channel: string, listener: Listener): object => add(channel, listener, false)
  const off = (channel: string, listener: Listener): object => {
    const all = listeners.get(channel) ?? []
    const at = all.findIndex((entry) => entry.listener === listener)
    if (at >= 0) listeners.set(channel, all.toSpliced(at, 1))
    return ipcRenderer
  }

  const ipcRenderer = {
    on,
    addListener: on,
    off,
    removeListener: off,
    once: (channel: string, listener: Listener) => add(channel, listener, true),
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
    send: (channel: string, ...args: unknown[]) => send({ t: 'send', channel, v: codec.encode(args), ports: [] }),
    postMessage: (channel: string, message: unknown, transfer: readonly PageMessagePort[] = []) => {
      const v = codec.encode([message])
      send({ t: 'send', channel, v, ports: ports.give(transfer) })
    },
    invoke: async (channel: string, ...args: unknown[]) => {
      const v = codec.encode(args)
      lastInvocation += 1
      const id = lastInvocation
      return new Promise((resolve, reject) => {
        invocations.set(id, { resolve, reject })
        send({ t: 'invoke', id, channel, v })
      })
    },
  }

  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      const refused = bridge.expose(key, api)
      if (refused !== undefined) throw new Error(refused)
    },
  }

  const settle = (
    id: number,
    act: (waiting: { resolve(value: unknown): void; reject(error: Error): void }) => void,
  ) => {
    const waiting = invocations.get(id)
    invocations.delete(id)
    if (waiting) act(waiting)
  }

  const hear = (channel: string, args: unknown[], arrived: readonly number[]): void => {
    const event = { sender: ipcRenderer, ports: ports.receive(arrived) }
    for (const { listener, once } of listeners.get(channel) ?? []) {
      if (once) off(channel, listener)
      listener(event, ...args)
    }
  }

  globals[parts.receiver] = (text: string): void => {
    const line = JSON.parse(text) as LineToPage
    if (line.t === 'reply') settle(line.id, (waiting) => waiting.resolve(codec.decode(line.v)))
    else if (line.t === 'refusal') settle(line.id, (waiting) => waiting.reject(new Error(line.message)))
    else if (line.t === 'message') hear(line.channel, codec.decode(line.v) as unknown[], line.ports)
    else ports.handle(line)
  }

  const loud = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get: (object, key) => {
        if (key in object || typeof key === 'symbol' || key === 'then') return Reflect.get(object, key)
        throw new Error(`stand-in: ${name}.${key} is not modelled`)
      },
    })

  const electron = loud('electron', {
    contextBridge: loud('contextBridge', contextBridge),
    ipcRenderer: loud('ipcRenderer', ipcRenderer),
  })
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }

  send({ t: 'hello' })
  const module = { exports: {} }
  try {
    parts.preload(require, loud('process', parts.process), module.exports, module)
  } catch (error) {
    console.error('Unable to load preload script', error)
    send({ t: 'preload-failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
