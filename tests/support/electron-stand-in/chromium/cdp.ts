import type { Readable, Writable } from 'node:stream'
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

/** What ends a message on Chromium's pipes. */
const END = 0

/**
 * A connection to Chromium's DevTools protocol: what Electron's native part does, done from outside.
 *
 * By pipes and not by a WebSocket: on a busy machine that one stood still now and then, and never went on.
 */
export class CdpConnection {
  readonly #to: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, ((params: unknown) => void)[]>()
  #begun: Buffer[] = []
  #ended = false
  #lastId = 0

  /** @param to what Chromium reads, @param from what it writes: messages of JSON, each ended by a NUL */
  constructor(to: Writable, from: Readable) {
    this.#to = to
    from.on('data', (chunk: Buffer) => this.#take(chunk))
    from.on('close', () => this.#end())
    // A Chromium that was killed takes no more; that its messages have ended is what is told of it.
    to.on('error', () => this.#end())
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
      if (this.#ended) this.#end()
      else this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    })
  }

  #take(chunk: Buffer): void {
    let rest = chunk
    for (let end = rest.indexOf(END); end >= 0; end = rest.indexOf(END)) {
      const message = Buffer.concat([...this.#begun, rest.subarray(0, end)]).toString()
      this.#begun = []
      rest = rest.subarray(end + 1)
      this.#hear(JSON.parse(message) as Message)
    }
    if (rest.length > 0) this.#begun.push(rest)
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
    this.#ended = true
    const all = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { method, reject } of all) reject(new Error(`${method}: Chromium is gone`))
  }
}
