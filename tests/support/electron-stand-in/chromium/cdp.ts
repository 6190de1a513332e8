import type { CDPSession } from '@playwright/test'

/** A command or an event's listener, typed by the protocol's own names, as Playwright's sessions are. */
type Send = CDPSession['send']
type On = CDPSession['on']

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly method: string
  resolve(result: unknown): void
  reject(error: Error): void
}

/** A conversation with one of Chromium's targets, or with the browser as a whole. */
export interface CdpSession {
  readonly send: Send
  readonly on: On
}

/** A connection to Chromium's DevTools protocol: what Electron's native part does, done from outside. */
export class CdpConnection {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, ((params: unknown) => void)[]>()
  #lastId = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', (event) => this.#hear(JSON.parse(String(event.data)) as Message))
    socket.addEventListener('close', () => this.#end())
  }

  static async open(url: string): Promise<CdpConnection> {
    const socket = new WebSocket(url)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error(`stand-in: cannot reach Chromium at ${url}`)))
    })
    return new CdpConnection(socket)
  }

  /**
   * @param id a target's session; the empty string is the browser's own
   */
  session(id = ''): CdpSession {
    const session = {
      send: (method: string, params: object = {}) => this.#send(id, method, params),
      on: (event: string, listener: (params: unknown) => void) => {
        const key = `${id} ${event}`
        this.#listeners.set(key, [...(this.#listeners.get(key) ?? []), listener])
        return session
      },
    }
    return session as unknown as CdpSession
  }

  #send(sessionId: string, method: string, params: object): Promise<unknown> {
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      if (this.#socket.readyState !== WebSocket.OPEN) this.#end()
      else this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }))
    })
  }

  #hear(message: Message): void {
    if (message.id === undefined) {
      for (const listener of this.#listeners.get(`${message.sessionId ?? ''} ${message.method}`) ?? []) {
        listener(message.params)
      }
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result)
  }

  #end(): void {
    const all = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { method, reject } of all) reject(new Error(`${method}: Chromium is gone`))
  }
}
