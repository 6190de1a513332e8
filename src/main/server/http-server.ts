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
  /** How long a client may take, in milliseconds; tests shorten it. */
  readonly limits?: TimeLimits
}

/** In milliseconds. A half-sent request is only noticed at a check, so checks must come often. */
export interface TimeLimits {
  readonly headersTimeout: number
  readonly requestTimeout: number
  readonly connectionsCheckingInterval: number
}

const TIME_LIMITS: TimeLimits = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 }

export interface RunningServer {
  readonly port: number
  readonly url: string
  close(): Promise<void>
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

function refusalOf(request: IncomingMessage, allowed: AllowedNames): Refusal | null {
  const { host, origin } = request.headers
  const fetchSite = request.headers['sec-fetch-site']
  return guard({ host, origin, fetchSite: Array.isArray(fetchSite) ? fetchSite.join() : fetchSite }, allowed)
}

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
  const server = createServer({ maxHeaderSize: 8192, ...TIME_LIMITS, ...options.limits }, (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    const refusal = refusalOf(request, allowed)
    if (refusal) response.writeHead(refusal.status, { Connection: 'close' }).end(`${refusal.reason}\n`)
    else void options.onRequest(request, response)
  })
  server.on('upgrade', (request, socket, head) => {
    const refusal = refusalOf(request, allowed)
    if (refusal) refuseUpgrade(socket, `${refusal.status} Refused`)
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
