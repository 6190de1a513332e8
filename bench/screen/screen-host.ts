import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { createFeedHub } from '../../src/main/feed/hub.ts'
import { createLiveTable } from '../../src/main/feed/live-table.ts'
import { createFeedSocket } from '../../src/main/feed/websocket.ts'
import { SECURITY_HEADERS } from '../../src/main/server/headers.ts'
import { isDocument, pageDocument } from '../../src/main/server/page-document.ts'
import { staticFile } from '../../src/main/server/static-files.ts'
import { systemClock } from '../../src/shared/clock.ts'
import { demoEta } from '../../tests/support/demo-scenes.ts'
import type { BusyShows } from './busy-shows.ts'

const PAGE_ROOT = join(import.meta.dirname, '../../out/renderer')

/** The built page and the real feed, told of shows that nobody makes. */
export interface ScreenHost {
  readonly url: string
  /** Tells so many events, and how far the running tasks are. */
  tell(events: number): void
  close(): Promise<void>
}

/** How often live values and estimates are told, in batches of events. */
const LIVE_EVERY = 25

export async function openScreenHost(shows: BusyShows): Promise<ScreenHost> {
  const live = createLiveTable()
  const source = { epoch: 'bench', board: shows.board, readAfter: () => [] }
  const hub = createFeedHub(
    {
      ...source,
      get board() {
        return shows.board
      },
    },
    live,
    systemClock,
  )
  const socket = createFeedSocket({
    hub,
    clock: systemClock,
    scopesOf: () => ['watch', 'control'],
    call: (command) =>
      command === 'host.info'
        ? Promise.resolve({ version: 'bench', host: 'browser', generator: 'builtin', dataDir: '/bench' })
        : Promise.reject(new Error('nobody is asked here')),
  })
  const server = createServer((request, response) => {
    const found = staticFile(PAGE_ROOT, new URL(request.url ?? '/', 'http://bench').pathname)
    if (!found) {
      response.writeHead(404).end()
      return
    }
    const body = readFileSync(found.file)
    const { html, headers } = isDocument(found) ? pageDocument(body) : { html: body, headers: {} }
    response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': found.mime, ...headers }).end(html)
  })
  server.on('upgrade', (request: IncomingMessage, line: Socket, head: Buffer) => socket.upgrade(request, line, head))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const publishEta = () => {
    hub.publishEta(Object.fromEntries(Object.keys(shows.board.runs).map((id) => [id, demoEta(240_000, 420_000)])))
  }
  let told = 0
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    tell(count) {
      const events = shows.next(count)
      live.forget(events)
      told += 1
      if (told % LIVE_EVERY === 1) {
        for (const [taskId, progress] of shows.progress()) live.set(taskId, progress)
        publishEta()
      }
      hub.publish(events)
    },
    async close() {
      await socket.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
