import { expect, it } from 'vitest'
import type { FeedHub, Subscriber } from '../../../../src/main/feed/hub.ts'
import { openSession } from '../../../../src/main/feed/session.ts'
import { createFeedClient } from '../../../../src/shared/feed-client/feed-client.ts'
import type { LineHandlers } from '../../../../src/shared/feed-client/types.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

/** A client and the session at the other end of its line; `wanted` is what the hub sees. */
function joined() {
  const clock = createManualClock()
  const subscribers: Subscriber[] = []
  const hub = {
    join(subscriber: Subscriber) {
      subscribers.push(subscriber)
      subscriber.send({ type: 'welcome', epoch: 'e', seq: 0, scopes: ['watch'], resumed: false })
      subscriber.send({ type: 'snapshot', seq: 0, runs: [] })
      return () => undefined
    },
  } as unknown as FeedHub
  const lines: LineHandlers[] = []
  const client = createFeedClient({
    clock,
    random: () => 1,
    listener: {},
    openLine(handlers) {
      const session = openSession(
        { send: handlers.onMessage, close: handlers.onClose },
        { hub, clock, authenticate: () => ['watch'], call: () => Promise.resolve(null) },
      )
      lines.push(handlers)
      return { send: session.receive, close: session.closed }
    },
  })
  const comeUp = () => lines.at(-1)?.onOpen()
  return {
    client,
    comeUp,
    wanted: () => subscribers.at(-1)?.wantsLogs,
    breakLine() {
      lines.at(-1)?.onClose(1006, '')
      client.retryNow()
      comeUp()
    },
  }
}

it('asks for log lines from one moment to another, on the line that is up', () => {
  const { client, comeUp, wanted } = joined()
  client.start()
  comeUp()
  expect(wanted()).toBe(false)
  client.wantLogs(true)
  expect(wanted()).toBe(true)
  client.wantLogs(false)
  expect(wanted()).toBe(false)
})

it('asks for them at once on a line that comes up, or comes back', () => {
  const { client, comeUp, wanted, breakLine } = joined()
  client.start()
  client.wantLogs(true)
  comeUp()
  expect(wanted()).toBe(true)
  breakLine()
  expect(wanted()).toBe(true)
})
