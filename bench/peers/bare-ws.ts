import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { startChild } from '../lib/child.ts'
import type { Sender } from '../lib/sender.ts'

/** The `ws` package alone: each message becomes bytes once and goes to every client. */
export async function startBareWs(clients: number): Promise<Sender> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const receivers = startChild(new URL('../feed/clients/counters.ts', import.meta.url), [url, String(clients)])
  await receivers.hear('ready')
  return {
    name: 'ws',
    receivers,
    send(message) {
      const bytes = Buffer.from(JSON.stringify(message))
      for (const client of server.clients) client.send(bytes, { binary: false })
    },
    async close() {
      await receivers.end()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
