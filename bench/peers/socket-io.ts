import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { startChild } from '../lib/child.ts'
import type { Sender } from '../lib/sender.ts'

/** Socket.IO over WebSocket, without compression and without its connection state recovery. */
export async function startSocketIo(clients: number): Promise<Sender> {
  const http = createServer()
  const server = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`
  const receivers = startChild(new URL('./socket-io-clients.ts', import.meta.url), [url, String(clients)])
  await receivers.hear('ready')
  return {
    name: 'Socket.IO',
    receivers,
    send: (message) => void server.emit('events', message),
    async close() {
      await receivers.end()
      await server.close()
    },
  }
}
