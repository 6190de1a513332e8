import { createRandom } from '../../src/shared/random.ts'
import { startChild } from '../lib/child.ts'
import { quantile } from '../lib/quantile.ts'
import { printTable } from '../lib/table.ts'
import { measureBullmq } from '../peers/bullmq.ts'
import { openBenchServer } from './bench-server.ts'
import { keepDoing, paced } from './pace.ts'

const EVENTS = 300
/** More than a frame, so that each event finds the feed at rest. */
const EVERY_MS = 25
const LOADED_CLIENTS = 20
/** 100 commits of 10 events a second. */
const LOAD = { everyMs: 10, events: 10 }

type Heard = readonly (readonly [seq: number, at: number])[]

/** Milliseconds from each commit to each client's callback, in another process. */
async function measure(clients: number, loaded: boolean): Promise<number[]> {
  const server = await openBenchServer({ mostClients: clients })
  await server.begin('paced')
  await server.begin('load')
  const watchers = startChild(new URL('./clients/watchers.ts', import.meta.url), [server.url, String(clients)])
  await watchers.hear('ready')
  const stopLoad = loaded ? keepDoing(LOAD.everyMs, () => void server.commit('load', LOAD.events)) : () => undefined
  // The first ones warm both ends and are not counted.
  const random = createRandom('bench|latency')
  await paced(60, EVERY_MS, random, () => server.commit('paced', 1))
  const from = server.engine.board.seq
  await paced(EVENTS, EVERY_MS, random, () => server.commit('paced', 1))
  stopLoad()
  await paced(2, 100, random, () => Promise.resolve())
  watchers.tell({ type: 'report' })
  const { heard } = await watchers.hear<{ heard: Heard }>('heard')
  await watchers.end()
  const counted = heard.filter(([seq]) => seq > from)
  if (counted.length !== EVENTS * clients) throw new Error(`${counted.length} of ${EVENTS * clients} were heard`)
  const times = counted.map(([seq, at]) => at - (server.committedAt.get(seq) ?? Number.NaN))
  await server.close()
  return times
}

/** From an event's commit to the callback of a client in another process. */
export async function benchLatency(): Promise<void> {
  const quiet = await measure(1, false)
  const peer = await measureBullmq(EVENTS, EVERY_MS)
  const loaded = await measure(LOADED_CLIENTS, true)
  const cells = (times: readonly number[]) => [quantile(times, 0.5), quantile(times, 0.99), Math.max(...times)]
  const none = 'no Redis here'
  printTable(
    `From commit to a client's callback in another process: ${EVENTS} events, one each ${EVERY_MS} ms (milliseconds)`,
    ['what', 'p50', 'p99', 'longest', 'goal'],
    [
      ['Callboard, commit (on disk) → callback', ...cells(quiet), 'p50 ≤ 1, p99 ≤ 5'],
      ['BullMQ, updateProgress called → QueueEvents callback', ...(peer ? cells(peer) : [none, none, none]), ''],
      [
        `Callboard, while 1,000 other events a second flow, ${LOADED_CLIENTS} clients`,
        ...cells(loaded),
        'p99 ≤ 25 (a frame is 16)',
      ],
    ],
  )
}
