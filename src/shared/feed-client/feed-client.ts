import type { Clock } from '../clock.ts'
import { CallboardError } from '../contract/errors.ts'
import { CLOSE, NO_HELLO, type ServerMessage } from '../contract/feed-messages.ts'
import { backoffMs } from './backoff.ts'
import { createPendingCalls } from './calls.ts'
import { createReceiver } from './receiver.ts'
import type { ConnectionState, FeedClient, FeedListener, Line, OpenLine } from './types.ts'

export interface FeedClientOptions {
  readonly openLine: OpenLine
  readonly listener: FeedListener
  readonly clock: Clock
  /** Uniform in [0, 1); spreads reconnections. */
  readonly random: () => number
  /** Asked at each try, so that a new token of a restarted host is taken up. */
  readonly token?: () => string | undefined
  /** Whether log lines are wanted from the start; `wantLogs` changes it. */
  readonly logs?: boolean
}

const UNREACHABLE = 'Callboard is not reachable just now.'

/**
 * A client of the feed: keeps a board that equals the server's.
 *
 * It reconnects by itself with exponential back-off and jitter, resumes where it was, ignores what it has already,
 * and says `hello` again, on the same line, when it sees a gap.
 */
export function createFeedClient(options: FeedClientOptions): FeedClient {
  const { openLine, listener, clock, random } = options
  const calls = createPendingCalls()
  let connection: ConnectionState = { status: 'stopped' }
  let line: Line | null = null
  let cancelRetry: (() => void) | null = null
  let attempt = 0
  let logs = options.logs === true
  let unsent: unknown[] = []

  const setConnection = (next: ConnectionState): void => {
    connection = next
    listener.onConnection?.(next)
  }

  const receiver = createReceiver({
    listener,
    onReply: (reply) => calls.settle(reply),
    onLive(missed) {
      attempt = 0
      if (connection.status === 'live') return
      setConnection({ status: 'live', missed })
      const waiting = unsent
      unsent = []
      for (const message of waiting) line?.send(message)
    },
    onGap: sayHello,
  })

  function sayHello(): void {
    const token = options.token?.()
    line?.send({
      type: 'hello',
      ...(token ? { token } : {}),
      ...receiver.position(),
      ...(logs ? { logs: true } : {}),
    })
  }

  function open(): void {
    let opened: Line | null = null
    const current = (): boolean => opened !== null && line === opened
    opened = openLine({
      onOpen() {
        if (current()) sayHello()
      },
      onMessage(message) {
        if (current()) receiver.receive(message as ServerMessage)
      },
      onClose(code, reason) {
        if (current()) lost(code, reason)
      },
    })
    line = opened
  }

  function lost(code: number, reason: string): void {
    line = null
    calls.failAll(new CallboardError('HOST_UNREACHABLE', UNREACHABLE))
    unsent = []
    if ((code === CLOSE.NOT_AUTHENTICATED && reason !== NO_HELLO) || code === CLOSE.SCOPE) {
      setConnection({ status: 'refused', reason })
      return
    }
    attempt += 1
    const wait = backoffMs(attempt, random)
    setConnection({ status: 'reconnecting', attempt, nextTryAt: clock.now() + wait })
    cancelRetry = clock.after(wait, tryAgain)
  }

  function tryAgain(): void {
    cancelRetry?.()
    cancelRetry = null
    if (line === null && connection.status === 'reconnecting') open()
  }

  return {
    start() {
      if (connection.status !== 'stopped') return
      setConnection({ status: 'connecting' })
      open()
    },
    stop() {
      cancelRetry?.()
      cancelRetry = null
      const old = line
      line = null
      old?.close()
      calls.failAll(new CallboardError('HOST_UNREACHABLE', UNREACHABLE))
      unsent = []
      setConnection({ status: 'stopped' })
    },
    call(command, input) {
      const ready = connection.status === 'live'
      if (!ready && connection.status !== 'connecting') {
        return Promise.reject(new CallboardError('HOST_UNREACHABLE', UNREACHABLE))
      }
      const { id, answer } = calls.open()
      const message = { type: 'call', id, command, input }
      if (ready) line?.send(message)
      else unsent.push(message)
      return answer as never
    },
    wantLogs(wanted) {
      if (logs === wanted) return
      logs = wanted
      // Where the line is not up yet, its hello will say it.
      if (connection.status === 'live') line?.send({ type: 'logs', wanted })
    },
    retryNow: tryAgain,
    get board() {
      return receiver.board()
    },
    get connection() {
      return connection
    },
  }
}
