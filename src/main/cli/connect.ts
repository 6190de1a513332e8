import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract/commands.ts'
import { CallboardError } from '../../shared/contract/errors.ts'
import { createFeedClient } from '../../shared/feed-client/feed-client.ts'
import type { FeedListener } from '../../shared/feed-client/types.ts'
import type { CommandContext } from './context.ts'
import { findTarget } from './target.ts'

/** Failed tries in a row after which a host that never answered counts as out of reach. */
const NOT_THERE_AFTER = 3
/** The same for a host that did answer, and may be starting again: some three to six seconds. */
const GONE_AFTER = 5

/** A command line's view of a studio: one of its own, or one that another host runs on the same data folder. */
export interface Connection {
  /** Whether the studio is our own, and ends with the connection. */
  readonly own: boolean
  call<N extends CommandName>(command: N, input: CommandInput<N>): Promise<CommandOutput<N>>
  /** Rejects when the host has gone for good; otherwise never settles. */
  readonly gone: Promise<never>
  close(): Promise<void>
}

export interface ConnectOptions {
  readonly listener?: FeedListener
  /** Whether other commands shall reach a studio of our own: for those that run for long. */
  readonly withDoor?: boolean
}

/**
 * Joins the studio of a data folder: the one that runs there already, or a new one of our own.
 *
 * @throws CallboardError where the folder cannot be used, or its owner does not answer
 */
export async function connect(context: CommandContext, options: ConnectOptions = {}): Promise<Connection> {
  const { dataDir, clock } = context
  const { listener = {}, withDoor = false } = options
  const target = await findTarget(context, withDoor)
  const { promise: live, resolve, reject } = Promise.withResolvers<void>()
  const { promise: gone, reject: leave } = Promise.withResolvers<never>()
  // Whoever does not wait for it need not hear of it.
  gone.catch(() => undefined)
  const client = createFeedClient({
    openLine: target.openLine,
    clock,
    random: Math.random,
    logs: true,
    ...(target.token && { token: target.token }),
    listener: {
      ...listener,
      onConnection(state) {
        listener.onConnection?.(state)
        if (state.status === 'live') resolve()
        if (state.status === 'refused') {
          const refused = new CallboardError('NOT_AUTHENTICATED', state.reason)
          reject(refused)
          leave(refused)
        }
        if (state.status !== 'reconnecting') return
        if (state.attempt === NOT_THERE_AFTER) reject(unreachable(dataDir))
        if (state.attempt === GONE_AFTER) leave(wentAway(dataDir))
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
    own: target.own,
    call: client.call,
    gone,
    async close() {
      client.stop()
      await target.close()
    },
  }
}

const unreachable = (dataDir: string): CallboardError =>
  new CallboardError('HOST_UNREACHABLE', `Another Callboard uses ${dataDir}, but it does not answer.`)

const wentAway = (dataDir: string): CallboardError =>
  new CallboardError('HOST_UNREACHABLE', `The Callboard that used ${dataDir} has gone; what it finished is kept.`)
