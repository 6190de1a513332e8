import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { Clock } from '../../shared/clock.ts'
import { CLOSE, FEED_PROTOCOL } from '../../shared/contract/feed-messages.ts'
import { startHeartbeat } from './heartbeat.ts'
import { createRateLimit } from './rate-limit.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'
import { type Sink, watchBacklog } from './slow-client.ts'
import { type OnFault, takeIn } from './take-in.ts'
import { textFrame } from './text-frame.ts'

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

/** One open line, as a session writes to it. */
export interface SocketPort<Message extends object> {
  send(message: Message): void
  close(code: number, reason: string): void
}

/** The server's end of one client. */
export interface SocketSession {
  /** Takes a message in, already parsed as JSON; undefined where it was none. */
  receive(message: unknown): void
  /** The line is gone. */
  closed(): void
}

export interface SocketServerOptions<Message extends object> {
  readonly clock: Clock
  /** Clients at once. */
  readonly mostClients?: number
  readonly openSession: (port: SocketPort<Message>, request: IncomingMessage) => SocketSession
  readonly onFault?: OnFault | undefined
}

export interface SocketServer {
  /** Takes over a request that the guard has let through. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Lets every client come back and say anew who it is. */
  askAgain(): void
  /** Says goodbye to all; settles when all are gone. */
  close(): Promise<void>
}

/** Says of a message that is too large what the feed's contract says, not what ws says. */
class ContractSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === TOO_BIG ? CLOSE.TOO_LARGE : code, reason)
  }
}

/** Each message becomes a frame once, however many clients get it. */
const frames = new WeakMap<object, Buffer>()

function frameOf(message: object): Buffer {
  let frame = frames.get(message)
  if (frame === undefined) {
    frame = textFrame(JSON.stringify(message))
    frames.set(message, frame)
  }
  return frame
}

/**
 * Writes frames to the connection below a socket, which is what the socket itself would do with each of them anew.
 *
 * Frames never mingle: without compression, ws writes its own (pings, goodbyes) whole and at once, too.
 */
const frameSink = (socket: WebSocket, connection: Duplex): Sink => ({
  get bufferedAmount() {
    return socket.bufferedAmount
  },
  get readyState() {
    return socket.readyState
  },
  write: (frame, sent) => void connection.write(frame, sent),
})

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

/** WebSocket lines: limits, heartbeat and back-pressure, the same at every door; what is said is the session's. */
export function createSocketServer<Message extends object>(options: SocketServerOptions<Message>): SocketServer {
  const { clock, mostClients = MOST_CLIENTS, onFault } = options
  const server = new WebSocketServer({
    ...LIMITS,
    noServer: true,
    WebSocket: ContractSocket,
    handleProtocols: () => FEED_PROTOCOL,
  })

  const lines = new Set<SocketPort<Message>['close']>()

  function serve(socket: WebSocket, connection: Duplex, request: IncomingMessage): void {
    const withinRate = createRateLimit(clock)
    const stopHeartbeat = startHeartbeat(socket, clock)
    const backlog = watchBacklog(frameSink(socket, connection), clock, () => end(CLOSE.TOO_SLOW, 'too slow: come back'))
    const port: SocketPort<Message> = {
      send: (message) => backlog.send(frameOf(message)),
      close: (code, reason) => socket.close(code, reason),
    }
    const session = options.openSession(port, request)
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
      else if (count()) takeIn(() => session.receive(parseText(data as Buffer)), end, onFault)
    })
    socket.on('ping', count)
    lines.add(end)
    socket.on('close', () => {
      lines.delete(end)
      stopHeartbeat()
      backlog.stop()
      session.closed()
    })
    // Broken frames and oversized messages: ws closes the line itself, with the fitting code.
    socket.on('error', () => session.closed())
  }

  return {
    upgrade(request, socket, head) {
      if (server.clients.size >= mostClients) refuseUpgrade(socket, '503 Too many clients')
      else if (speaksOther(request.headers['sec-websocket-protocol'])) {
        refuseUpgrade(socket, `400 This server speaks ${FEED_PROTOCOL}`)
      } else server.handleUpgrade(request, socket, head, (client) => serve(client, socket, request))
    },
    askAgain() {
      for (const end of lines) end(CLOSE.GOING_AWAY, 'come back with your token')
    },
    close() {
      for (const end of lines) end(CLOSE.GOING_AWAY, 'Callboard is closing')
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
