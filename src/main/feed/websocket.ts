import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Clock } from '../../shared/clock.ts'
import type { Scope } from '../../shared/contract/commands.ts'
import { CLOSE, FEED_PROTOCOL, type ServerMessage } from '../../shared/contract/feed-messages.ts'
import type { FeedHub } from './hub.ts'
import { createRateLimit } from './rate-limit.ts'
import { type FeedSession, openSession } from './session.ts'
import { watchBacklog } from './slow-client.ts'

const MOST_CLIENTS = 64
const MAX_PAYLOAD_BYTES = 1024 * 1024
const MAX_FRAGMENTS = 64
const PING_EVERY_MS = 25_000
const PONG_WITHIN_MS = 10_000

export interface FeedSocketOptions {
  readonly hub: FeedHub
  readonly clock: Clock
  /** What a token, or the cookie that came with the upgrade, allows. */
  readonly scopesOf: (token: string | undefined, request: IncomingMessage) => readonly Scope[] | null
  readonly call: (command: string, input: unknown, scopes: readonly Scope[]) => Promise<unknown>
}

export interface FeedSocket {
  /** Takes over a request that the guard has let through. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Says goodbye to all. */
  close(): void
}

/** Each message is turned into text once, however many clients get it. */
const texts = new WeakMap<ServerMessage, string>()

function textOf(message: ServerMessage): string {
  let text = texts.get(message)
  if (text === undefined) {
    text = JSON.stringify(message)
    texts.set(message, text)
  }
  return text
}

function parseText(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'))
  } catch {
    // Not JSON: the session refuses it as it refuses any other wrong message.
    return undefined
  }
}

/** The feed over WebSocket: limits, heartbeat and back-pressure; what is said is the session's. */
export function createFeedSocket(options: FeedSocketOptions): FeedSocket {
  const { clock, hub } = options
  const limits = { maxPayload: MAX_PAYLOAD_BYTES, maxFragments: MAX_FRAGMENTS, perMessageDeflate: false }
  const server = new WebSocketServer({
    ...limits,
    noServer: true,
    clientTracking: true,
    handleProtocols: (protocols) => (protocols.has(FEED_PROTOCOL) ? FEED_PROTOCOL : false),
  })

  function serve(socket: WebSocket, request: IncomingMessage): void {
    let session: FeedSession | null = null
    const backlog = watchBacklog(socket, clock, () => socket.close(CLOSE.TOO_SLOW, 'too slow: come back with since'))
    const withinRate = createRateLimit(clock)
    const stopHeartbeat = heartbeat(socket, clock)
    socket.on('message', (data, isBinary) => {
      if (isBinary || !withinRate()) socket.close(CLOSE.BAD_MESSAGE, isBinary ? 'text only' : 'too many messages')
      else session?.receive(parseText(data as Buffer))
    })
    socket.on('close', () => {
      stopHeartbeat()
      backlog.stop()
      session?.closed()
    })
    // Broken frames and oversized messages: ws closes the line itself, with the fitting code.
    socket.on('error', () => undefined)
    session = openSession(
      {
        send: (message) => backlog.send(textOf(message)),
        close: (code, reason) => socket.close(code, reason),
      },
      {
        hub,
        clock,
        call: options.call,
        authenticate: (hello) => options.scopesOf(hello.token, request),
      },
    )
  }

  return {
    upgrade(request, socket, head) {
      if (server.clients.size >= MOST_CLIENTS) {
        socket.end('HTTP/1.1 503 Too many clients\r\nConnection: close\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, (client) => serve(client, request))
    },
    close() {
      for (const client of server.clients) client.close(CLOSE.GOING_AWAY, 'Callboard is closing')
      server.close()
    },
  }
}

/** Pings; a client that does not answer is gone. */
function heartbeat(socket: WebSocket, clock: Clock): () => void {
  let cancel = clock.after(PING_EVERY_MS, ping)
  function ping(): void {
    socket.ping()
    cancel = clock.after(PONG_WITHIN_MS, () => socket.terminate())
  }
  socket.on('pong', () => {
    cancel()
    cancel = clock.after(PING_EVERY_MS, ping)
  })
  return () => cancel()
}
