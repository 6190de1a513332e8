import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, type Engine } from '../../src/main/engine/engine.ts'
import type { AttemptFolder, StepRunner } from '../../src/main/engine/ports.ts'
import { planReport } from '../../src/main/engine/report.ts'
import { createFeedHub, type FeedHub } from '../../src/main/feed/hub.ts'
import { createLiveTable } from '../../src/main/feed/live-table.ts'
import { createFeedSocket } from '../../src/main/feed/websocket.ts'
import { openDatabase } from '../../src/main/storage/database.ts'
import { createJournal } from '../../src/main/storage/journal.ts'
import { type Clock, systemClock } from '../../src/shared/clock.ts'
import type { EventBody } from '../../src/shared/domain/event.ts'
import { EMPTY_BOARD, taskIdOf } from '../../src/shared/domain/run.ts'
import { moment } from '../lib/moment.ts'

/** Journal on disk, engine, hub and feed socket as in a host; without the guard, and any token is good. */
export interface BenchServer {
  readonly url: string
  readonly hub: FeedHub
  readonly engine: Engine
  /** When each event was committed, by `seq`; see `moment`. */
  readonly committedAt: ReadonlyMap<number, number>
  /** The connections of clients whose address ends in `?<mark>`. */
  lines(mark: string): readonly Socket[]
  /** Begins a run of one step for events to belong to. */
  begin(runId: string): Promise<void>
  /** Commits events to it in one transaction. */
  commit(runId: string, count: number): Promise<void>
  close(): Promise<void>
}

const nothingKept: AttemptFolder = {
  scratch: (name) => name,
  keep: () => Promise.resolve([]),
  discard: () => Promise.resolve(),
}

const nobodyWorks = (): never => {
  throw new Error('runs of this bench are only told of')
}

/** The step of a run begun by `begin` is entered again and again, one event each. */
function rounds(runId: string, from: number, count: number): EventBody[] {
  const task = { stepId: 's1', taskId: taskIdOf(runId, 's1', null), item: null }
  return Array.from({ length: count }, (_, index) => ({
    type: 'task:started',
    data: { ...task, attempt: from + index },
  }))
}

export interface BenchServerOptions {
  readonly mostClients: number
  /** The hub's clock; another one than the system's changes how events are gathered. */
  readonly frames?: Clock
  /** Does the work of every task, of at most `atOnce` at a time; without it, runs are only told of. */
  readonly runner?: StepRunner
  readonly atOnce?: number
}

export async function openBenchServer(options: BenchServerOptions): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-bench-'))
  const db = openDatabase(join(folder, 'callboard.db'))
  const journal = createJournal(db)
  const committedAt = new Map<number, number>()
  const lines = new Map<string, Socket[]>()
  const attempts = new Map<string, number>()
  const engine = createEngine({
    board: EMPTY_BOARD,
    journal,
    capacity: { text: 1, media: 1, none: options.atOnce ?? 1 },
    clock: systemClock,
    machine: () => ({ load: null }),
    later: (run) => setImmediate(run),
    onTrouble: (error) => {
      throw error
    },
    runnerOf: () => options.runner ?? nobodyWorks(),
    workspace: { open: async () => nothingKept, resolve: (artifact) => artifact.path, forget: async () => undefined },
    live: { progress: () => undefined },
    log: { write: () => undefined },
  })
  const source = {
    epoch: journal.epoch,
    get board() {
      return engine.board
    },
    readAfter: journal.readAfter,
  }
  const hub = createFeedHub(source, createLiveTable(), options.frames ?? systemClock)
  engine.subscribe((_board, events) => {
    const now = moment()
    for (const event of events) committedAt.set(event.seq, now)
    hub.publish(events)
  })
  const socket = createFeedSocket({
    hub,
    clock: systemClock,
    mostClients: options.mostClients,
    scopesOf: () => ['watch'],
    call: nobodyWorks,
  })
  const server = createServer()
  server.on('upgrade', (request: IncomingMessage, line: Socket, head: Buffer) => {
    const mark = request.url?.split('?')[1] ?? ''
    lines.set(mark, [...(lines.get(mark) ?? []), line])
    socket.upgrade(request, line, head)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    hub,
    engine,
    committedAt,
    lines: (mark) => lines.get(mark) ?? [],
    begin: (runId) =>
      engine.create({
        runId,
        plan: planReport('bench', [{ title: 'Work', weight: 1 }]),
        title: runId,
        titled: true,
        input: null,
        origin: 'report',
      }),
    async commit(runId, count) {
      const from = (attempts.get(runId) ?? 0) + 1
      attempts.set(runId, from + count - 1)
      await engine.command(runId, () => rounds(runId, from, count))
    },
    async close() {
      await engine.close()
      await socket.close()
      await new Promise((resolve) => server.close(resolve))
      db.close()
      rmSync(folder, { recursive: true })
    },
  }
}
