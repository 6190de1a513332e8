import type { IncomingMessage } from 'node:http'
import type { Clock } from '../../shared/clock.ts'
import type { Scope } from '../../shared/contract/command-table/spec.ts'
import type { ServerMessage } from '../../shared/contract/feed-messages.ts'
import type { FeedHub } from './hub.ts'
import { openSession } from './session.ts'
import { createSocketServer, type SocketServer } from './socket-server.ts'
import type { OnFault } from './take-in.ts'

export interface FeedSocketOptions {
  readonly hub: FeedHub
  readonly clock: Clock
  /** What a token, or the cookie that came with the upgrade, allows. */
  readonly scopesOf: (token: string | undefined, request: IncomingMessage) => readonly Scope[] | null
  readonly call: (command: string, input: unknown, scopes: readonly Scope[]) => Promise<unknown>
  /** Clients at once. */
  readonly mostClients?: number
  readonly onFault?: OnFault | undefined
}

/** The feed over WebSocket: the lines are the socket server's, what is said is the session's. */
export function createFeedSocket(options: FeedSocketOptions): SocketServer {
  const { hub, clock, call, scopesOf, mostClients, onFault } = options
  return createSocketServer<ServerMessage>({
    clock,
    onFault,
    ...(mostClients !== undefined && { mostClients }),
    openSession: (port, request) =>
      openSession(port, { hub, clock, call, onFault, authenticate: ({ token }) => scopesOf(token, request) }),
  })
}
