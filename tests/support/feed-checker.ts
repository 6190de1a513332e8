import { createHash } from 'node:crypto'
import type { Board } from '../../src/shared/domain/run.ts'
import { createFeedClient, type FeedClientOptions } from '../../src/shared/feed-client/feed-client.ts'
import type { FeedClient, Line, OpenLine } from '../../src/shared/feed-client/types.ts'

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** A board's hash: the same for equal boards, whatever the order of their keys. */
export const hashOf = (board: Board): string => createHash('sha256').update(JSON.stringify(board, sorted)).digest('hex')

/** A client that keeps account of what it hears. */
export interface CheckedClient {
  readonly client: FeedClient
  /** What should never be: gaps and repeats among the events that reached the board. */
  readonly faults: readonly string[]
  /** Breaks the line, as a network does: the server hears of it, the client is told 1006. */
  cut(): void
  readonly cuts: number
  /** Times that it was given a whole board after the first. */
  readonly snapshots: number
}

/**
 * Checks the delivery itself, below the client's own repair: every message that a line brings must follow from what
 * was brought before. A snapshot begins anew.
 */
function createDeliveryCheck(faults: string[]) {
  let at: number | null = null
  return (message: unknown): void => {
    const heard = message as { readonly type: string; readonly seq: number; readonly from: number; readonly to: number }
    if (heard.type === 'snapshot') at = heard.seq
    if (heard.type !== 'events') return
    const { events } = message as { readonly events: readonly { readonly seq: number }[] }
    if (at !== null && heard.from > at + 1) faults.push(`gap: ${heard.from} after ${at}`)
    if (at !== null && heard.from < at + 1) faults.push(`repeat: ${heard.from} after ${at}`)
    const whole = events.every((event, index) => event.seq === heard.from + index) && events.at(-1)?.seq === heard.to
    if (!whole) faults.push(`a batch of ${events.length} that is not ${heard.from} to ${heard.to}`)
    at = heard.to
  }
}

export function createCheckedClient(
  openLine: OpenLine,
  options: Omit<FeedClientOptions, 'openLine' | 'listener' | 'token'>,
): CheckedClient {
  const faults: string[] = []
  const check = createDeliveryCheck(faults)
  let cutLine: (() => void) | null = null
  let cuts = 0
  let snapshots = -1
  const client = createFeedClient({
    ...options,
    token: () => 'good',
    openLine(handlers) {
      let whole = true
      const line: Line = openLine({
        onOpen: () => whole && handlers.onOpen(),
        onMessage(message) {
          if (!whole) return
          check(message)
          handlers.onMessage(message)
        },
        onClose: (code, reason) => whole && handlers.onClose(code, reason),
      })
      cutLine = () => {
        if (!whole) return
        whole = false
        line.close()
        handlers.onClose(1006, 'cut')
      }
      return line
    },
    listener: {
      onBoard(_board, events) {
        if (events.length === 0) snapshots += 1
      },
    },
  })
  return {
    client,
    faults,
    cut() {
      if (client.connection.status !== 'live') return
      cuts += 1
      cutLine?.()
    },
    get cuts() {
      return cuts
    },
    get snapshots() {
      return snapshots
    },
  }
}
