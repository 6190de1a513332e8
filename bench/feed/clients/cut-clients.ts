import { systemClock } from '../../../src/shared/clock.ts'
import { createFeedClient } from '../../../src/shared/feed-client/feed-client.ts'
import type { FeedClient } from '../../../src/shared/feed-client/types.ts'
import { createRandom } from '../../../src/shared/random.ts'
import { onParent, tellParent } from '../../lib/parent.ts'
import { boardHash } from '../board-hash.ts'
import { createCheckedLine, type Faults } from './checked-line.ts'

/**
 * Feed clients whose lines are cut at random moments.
 *
 * Arguments: the server's address, how many clients. Told the last event's `seq`, they stop cutting, and answer how
 * it went once each of them has it.
 */
const [url = '', count = '1'] = process.argv.slice(2)
const CLIENTS = Number(count)
/** A line is cut after so many events, and a little later at random, so that it happens amid a message as well. */
const CUT_AFTER = { least: 20, most: 300, laterMs: 8 }
const LONGEST_AWAY_MS = 40

const faults: Faults = { gaps: 0, repeats: 0 }
/** Events that a client's listener got again, or that it got too early. */
const told: Faults = { gaps: 0, repeats: 0 }
const clients: FeedClient[] = []
let cuts = 0
let resumed = 0
let snapshots = 0
let greeted = 0
let last = Number.POSITIVE_INFINITY

function open(index: number): void {
  const random = createRandom(`bench|cuts ${index}`)
  const line = createCheckedLine(url, faults)
  let seq = 0
  let heard = 0
  let cutAfter = random.range(CUT_AFTER.least, CUT_AFTER.most)

  function cutLater(): void {
    heard = 0
    cutAfter = random.range(CUT_AFTER.least, CUT_AFTER.most)
    setTimeout(
      () => {
        if (last !== Number.POSITIVE_INFINITY) return
        cuts += 1
        line.cut()
      },
      random.range(0, CUT_AFTER.laterMs),
    )
  }

  const client = createFeedClient({
    openLine: line.openLine,
    clock: systemClock,
    random: random.next,
    token: () => 'any',
    listener: {
      onConnection(state) {
        if (state.status === 'refused') throw new Error(`a client was refused: ${state.reason}`)
        if (state.status === 'reconnecting') setTimeout(client.retryNow, random.range(0, LONGEST_AWAY_MS))
        if (state.status !== 'live') return
        if (state.missed !== null) resumed += 1
        greeted += 1
        if (greeted === CLIENTS) tellParent({ type: 'ready' })
      },
      onBoard(board, events) {
        if (events.length === 0) snapshots += 1
        for (const event of events) {
          if (event.seq > seq + 1) told.gaps += 1
          if (event.seq <= seq) told.repeats += 1
          seq = event.seq
        }
        seq = board.seq
        heard += events.length
        if (heard > cutAfter && last === Number.POSITIVE_INFINITY) cutLater()
        reportWhenDone()
      },
    },
  })
  clients.push(client)
  client.start()
}

function reportWhenDone(): void {
  if (!clients.every((client) => client.board.seq >= last)) return
  const hashes = clients.map((client) => boardHash(client.board))
  tellParent({
    type: 'result',
    cuts,
    resumed,
    snapshots: snapshots - CLIENTS,
    gaps: faults.gaps + told.gaps,
    repeats: faults.repeats + told.repeats,
    hashes,
  })
}

for (let index = 0; index < CLIENTS; index++) open(index)

onParent('last', ({ seq }) => {
  last = Number(seq)
  reportWhenDone()
})
