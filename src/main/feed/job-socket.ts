import type { IncomingMessage } from 'node:http'
import type { Clock } from '../../shared/clock.ts'
import type { Scope } from '../../shared/contract/command-table/spec.ts'
import type { RunView } from '../../shared/contract/views.ts'
import { createJobFanout } from './job-fanout.ts'
import { type JobMessage, runIdOfJobPath } from './job-messages.ts'
import { type JobSessionOptions, openJobSession } from './job-session.ts'
import { createSocketServer, type SocketServer } from './socket-server.ts'
import type { OnFault } from './take-in.ts'

export interface JobSocketOptions extends Pick<JobSessionOptions, 'source' | 'clock'> {
  readonly clock: Clock
  /** What a token, or the cookie that came with the upgrade, allows. */
  readonly scopesOf: (token: string | undefined, request: IncomingMessage) => readonly Scope[] | null
  readonly call: (command: string, input: unknown, scopes: readonly Scope[]) => Promise<unknown>
  /** Clients at once, over all runs. */
  readonly mostClients?: number
  readonly onFault?: OnFault | undefined
}

/**
 * One run over WebSocket, at `/ws/jobs/{runId}/progress`: how it stands, what happens, and its end.
 *
 * For programs that follow one job and keep no board. Requests for other addresses are the caller's.
 */
export function createJobSocket(options: JobSocketOptions): SocketServer {
  const { source, clock, call, scopesOf } = options
  const fanout = createJobFanout(source, clock)
  return createSocketServer<JobMessage>({
    clock,
    onFault: options.onFault,
    ...(options.mostClients !== undefined && { mostClients: options.mostClients }),
    openSession: (port, request) =>
      openJobSession(port, {
        runId: runIdOfJobPath(request.url) ?? '',
        source,
        fanout,
        clock,
        authenticate: (token) => scopesOf(token, request),
        // The command table says what this command answers.
        readRun: async (runId, scopes) => (await call('run.get', { runId }, scopes)) as RunView,
      }),
  })
}
