import { describe, expect, it, onTestFinished } from 'vitest'
import type { FeedHub, FeedSource } from '../../src/main/feed/hub.ts'
import { type Clock, systemClock } from '../../src/shared/clock.ts'
import type { ServerMessage } from '../../src/shared/contract/feed-messages.ts'
import type { CallboardEvent } from '../../src/shared/domain/event.ts'
import { createRandom } from '../../src/shared/random.ts'
import { smallPlan } from '../support/domain.ts'
import { createCheckedClient, hashOf } from '../support/feed-checker.ts'
import type { StartTransport } from '../support/feed-conformance.ts'
import { createFeedServer, type FeedServerOptions } from '../support/feed-server.ts'
import { startLocal, startWebSocket } from '../support/feed-transports.ts'
import { simulate } from '../support/simulate.ts'

const EVENTS = 3000
const CLIENTS = 8
const CUTS = 150

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const FRAME_MS = 16

/** A clock whose waits up to `longest` take one turn of the event loop, and longer ones never end. */
const hastyClock = (longest: number): Clock => ({
  now: systemClock.now,
  after(ms, run) {
    const waiting = ms <= longest ? setImmediate(run) : undefined
    return () => clearImmediate(waiting)
  },
})
/** Frames pass; no limit on how long a client takes is part of this. */
const serverClock = hastyClock(FRAME_MS)
const clientClock = hastyClock(Number.POSITIVE_INFINITY)

/** Real histories of many runs, mixed: what an engine would have committed, in its order. */
function* histories(seed: number): Generator<{ readonly runId: string; readonly events: readonly CallboardEvent[] }> {
  const items = Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`, name: `Person ${index}` }))
  for (let run = 0; ; run += 1) {
    const { events } = simulate({ plan: smallPlan, items, seed: seed + run, failing: 0.1 })
    yield { runId: `r${run}`, events }
  }
}

interface Trial {
  readonly start: StartTransport
  readonly seed: number
  readonly events?: number
  readonly clients?: number
  readonly cuts?: number
  readonly breakHub?: FeedServerOptions['breakHub']
}

/** Lets events flow while lines are cut at random, then compares every client with the server. */
async function deliver({ start, seed, events = EVENTS, clients = CLIENTS, cuts = CUTS, breakHub }: Trial) {
  const random = createRandom(`delivery|${seed}`)
  const server = createFeedServer({ clock: serverClock, ...(breakHub && { breakHub }) })
  const transport = await start(server.session)
  const checked = Array.from({ length: clients }, () =>
    createCheckedClient(transport.openLine, { clock: clientClock, random: random.next }),
  )
  onTestFinished(async () => {
    for (const { client } of checked) client.stop()
    await transport.close()
  })
  for (const { client } of checked) client.start()

  const source = histories(seed)
  const going: { readonly runId: string; readonly left: CallboardEvent[] }[] = []
  const cutsDone = (): number => checked.reduce((sum, each) => sum + each.cuts, 0)
  const enough = (): boolean => server.journal.length >= events && cutsDone() >= cuts
  // A broken feed may leave nobody to cut off any more.
  while (!enough() && server.journal.length < 3 * events) {
    while (going.length < 3) {
      const { value } = source.next()
      if (value) going.push({ runId: value.runId, left: [...value.events] })
    }
    const run = random.pick(going)
    server.commit(run.runId, ...run.left.splice(0, 1 + random.int(6)))
    if (run.left.length === 0) going.splice(going.indexOf(run), 1)
    if (random.chance((2 * cuts) / events) && cutsDone() < cuts) random.pick(checked).cut()
    if (random.chance(0.5)) await turn()
  }
  for (let turns = 0; checked.some(({ client }) => client.board.seq < server.board.seq) && turns < 20_000; turns += 1) {
    await turn()
  }
  const wanted = hashOf(server.board)
  return {
    committed: server.journal.length,
    cuts: cutsDone(),
    faults: checked.flatMap((each) => each.faults),
    wrongBoards: checked.filter(({ client }) => hashOf(client.board) !== wanted).length,
    snapshots: checked.reduce((sum, each) => sum + each.snapshots, 0),
  }
}

describe.each<[string, StartTransport]>([
  ['a line within the process', startLocal],
  ['WebSocket', startWebSocket],
])('over %s', (_name, start) => {
  it.each([1, 2])('nothing is missed and nothing comes twice, however the line is cut (seed %i)', async (seed) => {
    const result = await deliver({ start, seed })
    expect(result).toMatchObject({ faults: [], wrongBoards: 0, cuts: CUTS, snapshots: 0 })
    expect(result.committed).toBeGreaterThanOrEqual(EVENTS)
  })
})

/** The test's own test: a hub that is broken on purpose must be found out. */
describe('a broken feed is found out', () => {
  /** Hands each subscriber's messages through `meddle`, which may drop or repeat some. */
  const meddling =
    (meddle: (message: ServerMessage, send: (message: ServerMessage) => void) => void) =>
    (hub: FeedHub): FeedHub => ({
      ...hub,
      join: (subscriber, scopes, position) =>
        hub.join(
          { wantsLogs: subscriber.wantsLogs, send: (message) => meddle(message, subscriber.send) },
          scopes,
          position,
        ),
    })

  const everyTenth = () => {
    let count = 0
    return (message: ServerMessage): boolean => message.type === 'events' && ++count % 10 === 0
  }

  const small = { start: startLocal, seed: 3, events: 600, clients: 2, cuts: 4 } as const

  it('that drops a batch', async () => {
    const drops = everyTenth()
    const breakHub = meddling((message, send) => {
      if (!drops(message)) send(message)
    })
    expect((await deliver({ ...small, breakHub })).faults).toContainEqual(expect.stringMatching(/^gap: /))
  })

  it('that sends a batch twice', async () => {
    const repeats = everyTenth()
    const breakHub = meddling((message, send) => {
      send(message)
      if (repeats(message)) send(message)
    })
    expect((await deliver({ ...small, breakHub })).faults).toContainEqual(expect.stringMatching(/^repeat: /))
  })

  it('that cuts the end off a batch', async () => {
    const breakHub = meddling((message, send) =>
      send(message.type === 'events' ? { ...message, events: message.events.slice(0, -1) } : message),
    )
    expect((await deliver({ ...small, breakHub })).faults).toContainEqual(expect.stringMatching(/^a batch of /))
  })

  it('that waits between taking the position and joining', async () => {
    /** Says where the client stands, and joins it to the stream a moment later. */
    const breakHub = (hub: FeedHub, source: FeedSource): FeedHub => ({
      ...hub,
      join(subscriber, scopes, position) {
        const { seq, runs } = source.board
        const missed = position.since === undefined ? null : source.readAfter(position.since, 10_000)
        subscriber.send({ type: 'welcome', epoch: source.epoch, seq, scopes, resumed: missed !== null })
        if (!missed) subscriber.send({ type: 'snapshot', seq, runs: Object.values(runs) })
        else if (missed.length > 0) {
          subscriber.send({ type: 'events', from: (position.since ?? 0) + 1, to: seq, events: missed })
        }
        let leave: () => void = () => undefined
        const late = setImmediate(() => {
          const quiet = { wantsLogs: false, send: (message: ServerMessage) => joined && subscriber.send(message) }
          let joined = false
          leave = hub.join(quiet, scopes, position)
          joined = true
        })
        return () => {
          clearImmediate(late)
          leave()
        }
      },
    })
    const { faults } = await deliver({ ...small, breakHub })
    expect(faults).toContainEqual(expect.stringMatching(/^gap: /))
  })
})
