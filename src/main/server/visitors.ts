import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../../shared/clock.ts'
import type { Scope } from '../../shared/contract/command-table/spec.ts'
import type { AppLog } from '../log/app-log.ts'
import { createSparing } from './sparing.ts'

/** Who comes to the server, goes and is refused, as the log has it: never what they showed, nor what they asked for in full. */
export interface Visitors {
  /** Somebody was turned away, by a rule. */
  refused(request: IncomingMessage, rule: string): void
  /** A client of the feed or of a job has said who it is; its end is told when its line is gone. */
  came(request: IncomingMessage, scopes: readonly Scope[]): void
  /** Looks at how a request is answered. */
  watch(request: IncomingMessage, response: ServerResponse): void
}

/** Refusals that are rules of ours, by the status that they are answered with. */
const RULES: Readonly<Record<number, string>> = {
  401: 'no valid token or ticket',
  403: 'the token does not allow it',
  413: 'the request is too large',
  429: 'too many wrong tokens',
}

const MOST_OF_PATH = 200

/** The path alone: what follows it may be anybody's secret. */
const pathOf = ({ url = '' }: IncomingMessage): string => (url.split('?', 1)[0] ?? '').slice(0, MOST_OF_PATH)
const addressOf = ({ socket }: IncomingMessage): string => socket.remoteAddress ?? ''

export function createVisitors(log: AppLog, clock: Clock): Visitors {
  const sparing = createSparing(clock)
  let clients = 0

  function refused(request: IncomingMessage, rule: string): void {
    const address = addressOf(request)
    const unsaid = sparing(`${rule} ${address}`)
    if (unsaid === null) return
    const { method } = request
    log.warn('refused a request', { rule, address, method, path: pathOf(request), unsaid: unsaid || undefined })
  }

  return {
    refused,
    came(request, scopes) {
      clients += 1
      const client = clients
      const since = clock.now()
      log.info('a client has come', {
        client,
        path: pathOf(request),
        address: addressOf(request),
        scopes: scopes.join(' '),
      })
      request.socket.once('close', () => log.info('a client has gone', { client, afterMs: clock.now() - since }))
    },
    watch(request, response) {
      response.once('close', () => {
        const { statusCode } = response
        const rule = RULES[statusCode]
        if (rule !== undefined) refused(request, rule)
        else if (pathOf(request) === '/session' && statusCode === 200) {
          log.info('a browser has signed in', { address: addressOf(request) })
        }
        log.debug('a request', { method: request.method, path: pathOf(request), status: statusCode })
      })
    },
  }
}
