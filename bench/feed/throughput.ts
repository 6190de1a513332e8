import type { Child } from '../lib/child.ts'

/** Messages on their way at most, so that the fastest sender does not merely fill its own memory. */
const AHEAD = 200

/**
 * Messages a second over all clients, with a sender that never lets more than 200 be on their way.
 *
 * @param send sends message `index` to every client
 */
export async function throughput(
  receivers: Child,
  clients: number,
  messages: number,
  send: (index: number) => void,
): Promise<number> {
  receivers.tell({ type: 'reset' })
  await receivers.hear('ready')
  const { promise: done, resolve } = Promise.withResolvers<number>()
  let sent = 0
  let got = 0
  const begun = performance.now()
  function fill(): void {
    for (; sent < messages && sent - got < AHEAD; sent++) send(sent)
  }
  receivers.on('got', ({ all, least }) => {
    got = Math.floor(Number(all) / clients)
    if (got < messages) fill()
    else if (least !== messages) throw new Error('some client got more than others, or less')
    else resolve((messages * clients * 1000) / (performance.now() - begun))
  })
  fill()
  return await done
}
