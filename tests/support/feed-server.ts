import { createFeedHub, type FeedHub, type FeedSource } from '../../src/main/feed/hub.ts'
import { createLiveTable, type LiveTable } from '../../src/main/feed/live-table.ts'
import type { SessionOptions } from '../../src/main/feed/session.ts'
import type { Clock } from '../../src/shared/clock.ts'
import type { Scope } from '../../src/shared/contract/command-table/spec.ts'
import { CallboardError } from '../../src/shared/contract/errors.ts'
import type { CallboardEvent, EventBody } from '../../src/shared/domain/event.ts'
import { fold } from '../../src/shared/domain/fold.ts'
import { type Board, EMPTY_BOARD } from '../../src/shared/domain/run.ts'
import { smallPlan } from './domain.ts'

/** What a feed stands on: a journal in memory and its board. */
export interface FeedServer {
  readonly hub: FeedHub
  readonly live: LiveTable
  readonly board: Board
  readonly journal: readonly CallboardEvent[]
  /** Commits and publishes, as the engine does. */
  commit(runId: string, ...bodies: readonly EventBody[]): void
  /** What a session of this feed needs; the token `good` allows all, `blind` all but watching. */
  readonly session: SessionOptions
  readonly calls: { readonly command: string; readonly input: unknown; readonly scopes: readonly Scope[] }[]
}

export interface FeedServerOptions {
  readonly clock: Clock
  readonly epoch?: string
  /** Breaks the hub on purpose. */
  readonly breakHub?: (hub: FeedHub, source: FeedSource) => FeedHub
}

const SCOPES: ReadonlyMap<string, readonly Scope[]> = new Map([
  ['good', ['watch', 'control']],
  ['blind', ['report']],
])

export const created: EventBody = {
  type: 'run:created',
  data: { plan: smallPlan, title: 'A show', titled: false, input: null },
}
export const started: EventBody = { type: 'run:started', data: {} }

export function createFeedServer({ clock, epoch = 'e1', breakHub }: FeedServerOptions): FeedServer {
  const journal: CallboardEvent[] = []
  const calls: FeedServer['calls'] = []
  const live = createLiveTable()
  let board = EMPTY_BOARD
  const source: FeedSource = {
    epoch,
    get board() {
      return board
    },
    readAfter: (since, limit) => journal.slice(since, since + limit),
  }
  const whole = createFeedHub(source, live, clock)
  const hub = breakHub ? breakHub(whole, source) : whole
  return {
    hub,
    live,
    journal,
    calls,
    get board() {
      return board
    },
    commit(runId, ...bodies) {
      const events = bodies.map((body, index) => ({ ...body, seq: journal.length + 1 + index, runId, at: clock.now() }))
      for (const event of events) journal.push(event)
      board = fold(board, events)
      hub.publish(events)
    },
    session: {
      hub,
      clock,
      authenticate: ({ token }) => SCOPES.get(token ?? '') ?? null,
      async call(command, input, scopes) {
        calls.push({ command, input, scopes })
        if (command === 'run.get') throw new CallboardError('RUN_NOT_FOUND', 'There is no such run.')
        return { command, input }
      },
    },
  }
}
