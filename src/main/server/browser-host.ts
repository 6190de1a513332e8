import { type Clock, systemClock } from '../../shared/clock.ts'
import { CallboardError } from '../../shared/contract/errors.ts'
import { runIdOfJobPath } from '../feed/job-messages.ts'
import { createJobSocket } from '../feed/job-socket.ts'
import { refuseUpgrade } from '../feed/refuse-upgrade.ts'
import type { OnFault } from '../feed/take-in.ts'
import { createFeedSocket, type FeedSocketOptions } from '../feed/websocket.ts'
import { NO_LOG } from '../log/app-log.ts'
import { errorText } from '../log/error-text.ts'
import type { HostedStudio } from '../logged-studio.ts'
import { createAccess } from './access.ts'
import { cookieName, readCookie } from './cookie.ts'
import { type HttpBounds, type RunningServer, startHttpServer } from './http-server.ts'
import { createRoutes } from './routes.ts'
import { removeFile, type ServerInfo, writePrivate, writeServerFile } from './server-file.ts'
import { createVisitors } from './visitors.ts'

export interface BrowserHostOptions {
  readonly studio: HostedStudio
  readonly host: string
  readonly port: number
  /** Folder of the built page. */
  readonly pageRoot: string
  /** Told of a fault of ours that ended a line. */
  readonly onFault?: OnFault
  /** What tests set: the time of tickets, refusals and lines, and how long and how many clients may be. */
  readonly clock?: Clock
  readonly bounds?: HttpBounds
}

/** A running browser host. */
export interface BrowserHost {
  readonly info: ServerInfo
  /** An address that signs a browser in, once. */
  newLink(): string
  close(): Promise<void>
}

function explain(thrown: unknown, { host, port }: BrowserHostOptions): unknown {
  const code = (thrown as { readonly code?: unknown } | null)?.code
  if (code === 'EADDRINUSE')
    return new CallboardError('BAD_INPUT', `Port ${port} is taken by another program.`, { cause: thrown })
  if (code === 'EACCES') return new CallboardError('BAD_INPUT', `Port ${port} is not allowed here.`, { cause: thrown })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new CallboardError('BAD_INPUT', `${host} is not an address of this machine.`, { cause: thrown })
  }
  return thrown
}

/**
 * Serves the screen, the commands and the feed of a studio over HTTP and WebSocket.
 *
 * @throws CallboardError `BAD_INPUT` where the address cannot be bound
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { studio, clock = systemClock } = options
  const log = studio.log ?? NO_LOG
  const visitors = createVisitors(log, clock)
  const onFault: OnFault = (thrown) => {
    log.error('a fault of ours has ended a line', { error: errorText(thrown) })
    options.onFault?.(thrown)
  }
  const access = createAccess(clock, studio.tokenScope)
  const call = studio.dispatch.fromOutside
  const scopesOf: FeedSocketOptions['scopesOf'] = (token, request) => {
    const cookie = readCookie(request.headers.cookie, cookieName(request.socket.localPort ?? 0))
    const admission = access.admit(request.socket.remoteAddress ?? '', token ?? cookie)
    if (typeof admission === 'string') {
      visitors.refused(request, 'no valid token')
      return null
    }
    visitors.came(request, admission)
    return admission
  }
  const feed = createFeedSocket({ hub: studio.feed, clock, call, scopesOf, onFault })
  const jobs = createJobSocket({ source: studio, clock, call, scopesOf, onFault })
  const routes = createRoutes({ access, pageRoot: options.pageRoot, call, findArtifact: studio.findArtifact })
  let server: RunningServer
  try {
    server = await startHttpServer({
      host: options.host,
      port: options.port,
      bounds: options.bounds,
      onRefused: visitors.refused,
      onRequest(request, response) {
        visitors.watch(request, response)
        return routes(request, response)
      },
      onUpgrade(request, socket, head) {
        if (request.url === '/feed') feed.upgrade(request, socket, head)
        else if (runIdOfJobPath(request.url) !== null) jobs.upgrade(request, socket, head)
        else refuseUpgrade(socket, '404 Not Found')
      },
    })
  } catch (thrown) {
    throw explain(thrown, options)
  }
  // Everybody says who they are again; whoever came with the revoked token stays out.
  const stopRevocations = studio.onTokenRevoked(() => {
    feed.askAgain()
    jobs.askAgain()
  })
  const { serverFile, tokenFile, root } = studio.dataDir
  const info = { url: server.url, port: server.port, pid: process.pid, dataDir: root, tokenFile }
  try {
    writePrivate(tokenFile, `${access.token}\n`)
    writeServerFile(serverFile, info)
  } catch (thrown) {
    await server.close()
    throw thrown
  }
  log.info('the server listens', { url: server.url })
  return {
    info,
    newLink: () => `${server.url}#ticket=${access.newTicket()}`,
    async close() {
      stopRevocations()
      removeFile(serverFile)
      removeFile(tokenFile)
      await Promise.all([feed.close(), jobs.close()])
      await server.close()
      log.info('the server no longer listens')
    },
  }
}
