import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../src/shared/clock.ts'
import type { CallboardEvent } from '../../src/shared/domain/event.ts'
import { startChild } from '../lib/child.ts'
import type { Sender } from '../lib/sender.ts'
import { median, printTable } from '../lib/table.ts'
import { startBareWs } from '../peers/bare-ws.ts'
import { startSocketIo } from '../peers/socket-io.ts'
import { openBenchServer } from './bench-server.ts'
import { type Throughput, throughput } from './throughput.ts'

const CLIENTS = 100
const MESSAGES = 2000
const ROUNDS = 5

/** Ends each frame of the hub at once, so that no two messages become one: what is measured is the way of each. */
const noFrames: Clock = {
  now: () => Date.now(),
  after(_ms, run) {
    run()
    return () => undefined
  },
}

/** The first event of a run that this bench never ends; its `seq` is what the journal would give. */
const eventAt = (seq: number): CallboardEvent => ({
  seq,
  runId: '0123456789abcdef',
  at: 1_760_000_000_000,
  type: 'task:started',
  data: { stepId: 'portrait', taskId: '0123456789abcdef/portrait/c1', item: 'c1', attempt: 1 },
})

async function startCallboard(): Promise<Sender> {
  const server = await openBenchServer({ mostClients: CLIENTS, frames: noFrames })
  const receivers = startChild(new URL('./clients/counters.ts', import.meta.url), [server.url, String(CLIENTS)])
  await receivers.hear('ready')
  while (server.hub.clients < CLIENTS) await nextTurn()
  return {
    name: 'Callboard',
    receivers,
    send: (message) => server.hub.publish((message as { events: CallboardEvent[] }).events),
    async close() {
      await receivers.end()
      await server.close()
    },
  }
}

/** Messages a second to a hundred clients, beside bare `ws` and Socket.IO sending the same. */
export async function benchFanOut(): Promise<void> {
  const senders = [await startCallboard(), await startBareWs(CLIENTS), await startSocketIo(CLIENTS)]
  const rates = new Map(senders.map(({ name }) => [name, [] as Throughput[]]))
  let seq = 0
  // The first round warms all and is not counted; then they take turns, so that the machine's moods meet all alike.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const sender of senders) {
      const measured = await throughput(sender.receivers, CLIENTS, MESSAGES, () => {
        seq += 1
        sender.send({ type: 'events', from: seq, to: seq, events: [eventAt(seq)] })
      })
      if (round > 0) rates.get(sender.name)?.push(measured)
    }
  }
  for (const sender of senders) await sender.close()
  const medianRate = (name: string): number => median((rates.get(name) ?? []).map(({ rate }) => rate))
  printTable(
    `Fan-out to ${CLIENTS} clients in another process: messages a second over all, ${ROUNDS} rounds of ${MESSAGES} messages of one event`,
    ['who', 'median', 'lowest', 'highest', 'of bare ws', "server's processor, µs a message", 'goal'],
    senders.map(({ name }) => {
      const own = (rates.get(name) ?? []).map(({ rate }) => rate)
      const cost = median((rates.get(name) ?? []).map(({ costUs }) => costUs))
      const goal = name === 'Callboard' ? '≥ 0.9 of bare ws' : ''
      return [name, median(own), Math.min(...own), Math.max(...own), median(own) / medianRate('ws'), cost, goal]
    }),
  )
}
