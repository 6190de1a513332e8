import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { refuseUpgrade } from '../feed/refuse-upgrade.ts'
import { type AllowedNames, allowedNames, guard, type Refusal } from './guard.ts'
import { SECURITY_HEADERS } from './headers.ts'

export interface HttpServerOptions {
  /** Address to bind; loopback unless the person exposes another. */
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  readonly onRequest: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Told of each request that the guard refuses. */
  readonly onRefused?: (request: IncomingMessage, rule: string) => void
  /** Tests narrow these. */
  readonly bounds?: HttpBounds | undefined
}

/** How long a client may take, in milliseconds, and how many there may be. */
export interface HttpBounds {
  readonly headersTimeout?: number
  readonly requestTimeout?: number
  /** A half-sent request is only noticed at a check, so checks must come often. */
  readonly connectionsCheckingInterval?: number
  /** Connections at once, those of the feed among them; more are cut off unanswered. */
  readonly mostConnections?: number
}

const BOUNDS = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  mostConnections: 512,
} as const satisfies HttpBounds

export interface RunningServer {
  readonly port: number
  readonly url: string
  close(): Promise<void>
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

function refusalOf(request: IncomingMessage, allowed: AllowedNames): Refusal | null {
  // Node keeps the first of several hosts: whoever names two has none of ours.
  const { host, origin, 'sec-fetch-site': fetchSite } = request.headersDistinct
  return guard(
    { version: request.httpVersion, host: host?.join(), origin: origin?.join(), fetchSite: fetchSite?.join() },
    allowed,
  )
}

/**
 * Whether an upgrade is HTTP/1.1 without a body. Where there were one, its bytes would be taken for the first frames
 * here and for something else by whoever passes them on.
 */
const isPlainUpgrade = ({ httpVersion, headers }: IncomingMessage): boolean =>
  httpVersion === '1.1' && headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Starts the HTTP server: limits, guard and headers for all; what then happens is the caller's. */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningServer> {
  let allowed: AllowedNames = { hosts: new Set(), origins: new Set() }
  const { mostConnections, ...times } = { ...BOUNDS, ...options.bounds }
  const lookAt = (request: IncomingMessage): Refusal | null => {
    const refusal = refusalOf(request, allowed)
    if (refusal) options.onRefused?.(request, refusal.reason)
    return refusal
  }
  const server = createServer({ maxHeaderSize: 8192, ...times }, (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    const refusal = lookAt(request)
    if (refusal) response.writeHead(refusal.status, { Connection: 'close' }).end(`${refusal.reason}\n`)
    else void options.onRequest(request, response)
  })
  server.maxConnections = mostConnections
  server.on('upgrade', (request, socket, head) => {
    const refusal = lookAt(request)
    if (refusal) refuseUpgrade(socket, `${refusal.status} Refused`)
    else if (!isPlainUpgrade(request)) refuseUpgrade(socket, '400 Bad Request')
    else options.onUpgrade(request, socket, head)
  })
  await listen(server, options.host, options.port)
  const { port } = server.address() as AddressInfo
  allowed = allowedNames(port, LOOPBACK.has(options.host) ? undefined : options.host)
  const shown = LOOPBACK.has(options.host) ? '127.0.0.1' : options.host
  return {
    port,
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
