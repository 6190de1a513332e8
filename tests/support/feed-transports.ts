import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MessagePort } from 'node:worker_threads'
import { createWebSocketLine } from '../../src/main/cli/websocket-line.ts'
import { createIpcFeed, type PagePort } from '../../src/main/feed/ipc.ts'
import { createLocalLine } from '../../src/main/feed/local-line.ts'
import { openSession, type SessionOptions } from '../../src/main/feed/session.ts'
import { createFeedSocket } from '../../src/main/feed/websocket.ts'
import { openLine } from '../../src/preload/line.ts'
import type { Transport } from './feed-conformance.ts'

/** Within the process. */
export const startLocal = (session: SessionOptions): Transport => ({
  openLine: createLocalLine(session),
  close: () => undefined,
})

/** A real WebSocket server on a port of its own. */
export async function startWebSocket(session: SessionOptions): Promise<Transport & { readonly url: string }> {
  const feed = createFeedSocket({
    ...session,
    scopesOf: (token) => session.authenticate({ type: 'hello', ...(token !== undefined && { token }) }),
  })
  const server = createServer()
  server.on('upgrade', feed.upgrade)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    url,
    openLine: createWebSocketLine(() => url),
    async close() {
      await feed.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Node's port with the listeners of Electron's. */
function asMainPort(port: MessagePort): PagePort {
  const fit = {
    on(event: string, listener: (value: unknown) => void) {
      port.on(event as 'message', event === 'message' ? (data) => listener({ data }) : listener)
      return fit
    },
    start: () => port.start(),
    postMessage: (message: unknown) => port.postMessage(message),
    close: () => port.close(),
  }
  return fit as unknown as PagePort
}

/** The preload script's line and the main process's end of it, joined by a real channel; a page of its own each. */
export const startIpc = (session: SessionOptions): Transport => {
  const ports: MessagePort[] = []
  return {
    openLine: (handlers) =>
      openLine(handlers, (handed) => {
        const port = handed as unknown as MessagePort
        ports.push(port)
        createIpcFeed((end) => openSession(end, session), session.onFault)(asMainPort(port))
      }),
    close() {
      for (const port of ports) port.close()
    },
  }
}
