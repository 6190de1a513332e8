import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { Clock } from '../../shared/clock.ts'
import type { Scope } from '../../shared/contract/commands.ts'
import { CLOSE, FEED_PROTOCOL, type ServerMessage } from '../../shared/contract/feed-messages.ts'
import { startHeartbeat } from './heartbeat.ts'
import type { FeedHub } from './hub.ts'
import { createRateLimit } from './rate-limit.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'
import { openSession } from './session.ts'
import { watchBacklog } from './slow-client.ts'

const MOST_CLIENTS = 64
/** How long a client has to answer a goodbye before its line is cut; one that does not read never answers. */
const GOODBYE_WITHIN_MS = 500
const LIMITS = {
  maxPayload: 1024 * 1024,
  maxFragments: 64,
  perMessageDeflate: false,
  closeTimeout: GOODBYE_WITHIN_MS,
} as const
/** What ws says of a message over `maxPayload` (RFC 6455, 7.4.1). */
const TOO_BIG = 1009

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
  /** Says goodbye to all; settles when all are gone. */
  close(): Promise<void>
}

/** Says of a message that is too large what the feed's contract says, not what ws says. */
class FeedWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === TOO_BIG ? CLOSE.TOO_LARGE : code, reason)
  }
}

/** Each message is turned into bytes once, however many clients get it. */
const encoded = new WeakMap<ServerMessage, Buffer>()

function bytesOf(message: ServerMessage): Buffer {
  let bytes = encoded.get(message)
  if (bytes === undefined) {
    bytes = Buffer.from(JSON.stringify(message))
    encoded.set(message, bytes)
  }
  return bytes
}

function parseText(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'))
  } catch {
    // Not JSON: the session refuses it as it refuses any other wrong message.
    return undefined
  }
}

/** A client may leave the subprotocol out; one that asks for others speaks another language. */
const speaksOther = (protocols: string | undefined): boolean =>
  protocols !== undefined && !protocols.split(',').some((name) => name.trim() === FEED_PROTOCOL)

/** The feed over WebSocket: limits, heartbeat and back-pressure; what is said is the session's. */
export function createFeedSocket(options: FeedSocketOptions): FeedSocket {
  const { clock, hub } = options
  const server = new WebSocketServer({
    ...LIMITS,
    noServer: true,
    WebSocket: FeedWebSocket,
    handleProtocols: () => FEED_PROTOCOL,
  })

  function serve(socket: WebSocket, request: IncomingMessage): void {
    const withinRate = createRateLimit(clock)
    const stopHeartbeat = startHeartbeat(socket, clock)
    const backlog = watchBacklog(socket, clock, () => end(CLOSE.TOO_SLOW, 'too slow: come back with since'))
    const session = openSession(
      {
        send: (message) => backlog.send(bytesOf(message)),
        close: (code, reason) => socket.close(code, reason),
      },
      { hub, clock, call: options.call, authenticate: ({ token }) => options.scopesOf(token, request) },
    )
    /** From here on nothing that still arrives has an effect. */
    function end(code: number, reason: string): void {
      session.closed()
      socket.close(code, reason)
    }
    const count = (): boolean => {
      const within = withinRate()
      if (!within) end(CLOSE.BAD_MESSAGE, 'too many messages')
      return within
    }
    socket.on('message', (data, isBinary) => {
      if (isBinary) end(CLOSE.BAD_MESSAGE, 'text only')
      else if (count()) session.receive(parseText(data as Buffer))
    })
    socket.on('ping', count)
    socket.on('close', () => {
      stopHeartbeat()
      backlog.stop()
      session.closed()
    })
    // Broken frames and oversized messages: ws closes the line itself, with the fitting code.
    socket.on('error', () => session.closed())
  }

  return {
    upgrade(request, socket, head) {
      if (server.clients.size >= MOST_CLIENTS) refuseUpgrade(socket, '503 Too many clients')
      else if (speaksOther(request.headers['sec-websocket-protocol'])) {
        refuseUpgrade(socket, `400 This server speaks ${FEED_PROTOCOL}`)
      } else server.handleUpgrade(request, socket, head, (client) => serve(client, request))
    },
    close() {
      for (const client of server.clients) client.close(CLOSE.GOING_AWAY, 'Callboard is closing')
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
