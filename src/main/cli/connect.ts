import { readFileSync } from 'node:fs'
import { systemClock } from '../../shared/clock.ts'
import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract/commands.ts'
import { CallboardError, toCallboardError } from '../../shared/contract/errors.ts'
import { createFeedClient } from '../../shared/feed-client/feed-client.ts'
import type { FeedListener, OpenLine } from '../../shared/feed-client/types.ts'
import { openLocalLine } from '../feed/local-line.ts'
import { readServerFile, type ServerInfo } from '../server/server-file.ts'
import { prepareDataDir } from '../storage/data-dir.ts'
import type { Studio } from '../studio.ts'
import { createWebSocketLine } from './websocket-line.ts'

/** A command line's view of a studio: one of its own, or one that another host runs on the same data folder. */
export interface Connection {
  readonly dataDir: string
  call<N extends CommandName>(command: N, input: CommandInput<N>): Promise<CommandOutput<N>>
  close(): Promise<void>
}

/** Opens a studio of our own on a data folder. */
export type OpenOwn = (dataDir: string) => Promise<Studio>

function readToken(info: ServerInfo): string | undefined {
  try {
    return readFileSync(info.tokenFile, 'utf8').trim()
  } catch {
    // The host has gone and taken its token along: the connection will fail, and say so.
    return undefined
  }
}

interface Target {
  readonly openLine: OpenLine
  readonly token?: () => string | undefined
  close(): Promise<void>
}

async function findTarget(dataDir: string, openOwn: OpenOwn): Promise<Target> {
  const { serverFile } = prepareDataDir(dataDir)
  try {
    const studio = await openOwn(dataDir)
    return { openLine: openLocalLine(studio), close: studio.close }
  } catch (thrown) {
    const info = toCallboardError(thrown).code === 'DATA_DIR_IN_USE' ? readServerFile(serverFile) : null
    if (!info) throw thrown
    return {
      openLine: createWebSocketLine(() => info.url),
      token: () => readToken(info),
      close: () => Promise.resolve(),
    }
  }
}

/**
 * Joins the studio of a data folder: the one that runs there already, or a new one of our own.
 *
 * @throws CallboardError where the folder cannot be used, or its owner does not answer
 */
export async function connect(dataDir: string, openOwn: OpenOwn, listener: FeedListener): Promise<Connection> {
  const target = await findTarget(dataDir, openOwn)
  const { promise: live, resolve, reject } = Promise.withResolvers<void>()
  const client = createFeedClient({
    openLine: target.openLine,
    clock: systemClock,
    random: Math.random,
    logs: true,
    ...(target.token && { token: target.token }),
    listener: {
      ...listener,
      onConnection(state) {
        listener.onConnection?.(state)
        if (state.status === 'live') resolve()
        if (state.status === 'refused') reject(new CallboardError('NOT_AUTHENTICATED', state.reason))
        if (state.status === 'reconnecting' && state.attempt === 3) reject(unreachable(dataDir))
      },
    },
  })
  client.start()
  try {
    await live
  } catch (thrown) {
    client.stop()
    await target.close()
    throw thrown
  }
  return {
    dataDir: prepareDataDir(dataDir).root,
    call: client.call,
    async close() {
      client.stop()
      await target.close()
    },
  }
}

const unreachable = (dataDir: string): CallboardError =>
  new CallboardError('HOST_UNREACHABLE', `Another Callboard uses ${dataDir}, but it does not answer.`)
