import type { Child } from '../lib/child.ts'

/** Messages on their way at most, so that the fastest sender does not merely fill its own memory. */
const AHEAD = 200

/** How a sender did. */
export interface Throughput {
  /** Messages a second over all clients. */
  readonly rate: number
  /** Processor time of this process for one message to one client, microseconds: what a busy machine does not change. */
  readonly costUs: number
}

/**
 * Sends to all clients as fast as they take it, with a sender that never lets more than 200 be on their way.
 *
 * @param send sends message `index` to every client
 */
export async function throughput(
  receivers: Child,
  clients: number,
  messages: number,
  send: (index: number) => void,
): Promise<Throughput> {
  receivers.tell({ type: 'reset' })
  await receivers.hear('ready')
  const { promise: done, resolve } = Promise.withResolvers<Throughput>()
  let sent = 0
  let got = 0
  const begun = performance.now()
  const before = process.cpuUsage()
  function fill(): void {
    for (; sent < messages && sent - got < AHEAD; sent++) send(sent)
  }
  receivers.on('got', ({ all, least }) => {
    got = Math.floor(Number(all) / clients)
    if (got < messages) fill()
    else if (least !== messages) throw new Error('some client got more than others, or less')
    else {
      const { user, system } = process.cpuUsage(before)
      const all = messages * clients
      resolve({ rate: (all * 1000) / (performance.now() - begun), costUs: (user + system) / all })
    }
  })
  fill()
  return await done
}
