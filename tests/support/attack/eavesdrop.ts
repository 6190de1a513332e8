import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** What a server of this process was asked, and what it answered. */
export interface Heard {
  readonly method: string
  readonly url: string
  readonly status: number
  readonly cookie: boolean
  readonly origin: string | undefined
  readonly site: string | undefined
  readonly upgrade: boolean
}

export interface Eavesdrop {
  /** In the order of the answers. */
  readonly heard: readonly Heard[]
  stop(): void
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly server: Server
}

const heardOf = ({ method = '', url = '', headers }: IncomingMessage, status: number, upgrade: boolean): Heard => ({
  method,
  url,
  status,
  cookie: headers.cookie !== undefined,
  origin: headers.origin,
  site: headers['sec-fetch-site']?.toString(),
  upgrade,
})

/** Hears the first line that is written to a connection. */
function onStatus(socket: Duplex, tell: (status: number) => void): void {
  let told = false
  const hear = (chunk: unknown): void => {
    const status = told ? null : String(chunk).match(/^HTTP\/1\.1 (\d{3})/)?.[1]
    if (status === undefined || status === null) return
    told = true
    tell(Number(status))
  }
  for (const name of ['write', 'end'] as const) {
    const before = socket[name].bind(socket) as (...given: unknown[]) => never
    socket[name] = (...given: unknown[]) => {
      hear(given[0])
      return before(...given)
    }
  }
}

/** Listens in on the server at a port of this process: judged is what it did, not what a page was told of it. */
export function eavesdrop(port: number): Eavesdrop {
  const heard: Heard[] = []
  const servers = new Set<Server>()
  const onUpgrade = (request: IncomingMessage, socket: Duplex): void =>
    onStatus(socket, (status) => heard.push(heardOf(request, status, true)))

  const begun = (message: unknown): void => {
    const { request, server } = message as Exchange
    if (request.socket.localPort !== port || servers.has(server)) return
    servers.add(server)
    server.prependListener('upgrade', onUpgrade)
  }
  const finished = (message: unknown): void => {
    const { request, response } = message as Exchange
    if (request.socket.localPort === port) heard.push(heardOf(request, response.statusCode, false))
  }
  subscribe('http.server.request.start', begun)
  subscribe('http.server.response.finish', finished)
  return {
    heard,
    stop() {
      unsubscribe('http.server.request.start', begun)
      unsubscribe('http.server.response.finish', finished)
      for (const server of servers) server.off('upgrade', onUpgrade)
    },
  }
}
