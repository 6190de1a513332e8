import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openHostLog } from '../src/main/log/host-log.ts'
import { openLoggedStudio } from '../src/main/logged-studio.ts'
import { startBrowserHost } from '../src/main/server/browser-host.ts'
import type { Studio } from '../src/main/studio.ts'
import { systemClock } from '../src/shared/clock.ts'
import { isEnded } from '../src/shared/domain/run.ts'
import { createFakeGenerators, type Meddle } from '../tests/support/fake-generators.ts'
import { startChild } from './lib/child.ts'
import { quantile } from './lib/quantile.ts'
import { printTable } from './lib/table.ts'
import { type Stretch, watchMainThread } from './main-thread/knocks.ts'
import { fillHistory } from './start/fill.ts'

/**
 * How long the host's main thread keeps anybody waiting, while 1,000 events a second are reported to it.
 *
 *     npm run bench -- main-thread [--seconds 60] [--rate 1000] [--steps 8]
 *
 * The studio is opened as the browser host opens it: with its log, its server, a history to estimate from. Five programs
 * in another process report four operations each, of eight steps that they go through again and again; two shows are in production, whose work is to wait, so that it takes
 * no processor from what is measured; five clients in a third process watch. All runs are estimated all the time.
 */

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '1000' },
    steps: { type: 'string', default: '8' },
  },
})
const SECONDS = Number(values.seconds)
const RATE = Number(values.rate)
const STEPS = Number(values.steps)
const WATCHERS = 5
const PROGRAMS = 5
const OPERATIONS = 4
const SHOWS = 2
const CHARACTERS = 6
const HISTORY = 200
const REST_SECONDS = Math.min(5, SECONDS)
/** Connections, compiled code and the first of everything. */
const WARM_UP_MS = 3000
const PIECE_MS = 2000
const PROGRESS_EVERY_MS = 100

/** A piece of work that takes its time and says how far it is. */
const takeTime: Meddle = async (_work, _characterId, { progress, signal }) => {
  for (let done = 0; done < PIECE_MS; done += PROGRESS_EVERY_MS) {
    await wait(PROGRESS_EVERY_MS, undefined, { signal })
    progress(done / PIECE_MS)
  }
}

/** Keeps so many shows in production until it is stopped. Returns the stop. */
function keepProducing(studio: Studio): () => void {
  const produce = (): void => {
    const input = { prompt: 'A lighthouse keeper who is afraid of the dark', characters: CHARACTERS }
    void studio.dispatch.call('run.create', { input })
  }
  for (let show = 0; show < SHOWS; show++) produce()
  return studio.subscribe((board, events) => {
    for (const { type, runId } of events) {
      const run = board.runs[runId]
      if (type === 'run:finished' && run?.pipeline === 'show-production' && isEnded(run.status)) produce()
    }
  })
}

const dataDir = mkdtempSync(join(tmpdir(), 'callboard-main-thread-'))
await fillHistory(dataDir, HISTORY, Date.now())
const note = (line: string): void => void process.stderr.write(`${line}\n`)
const hostLog = openHostLog({ dataDir, host: 'browser', version: 'bench', clock: systemClock, env: {}, note })
const studio = await openLoggedStudio(
  {
    dataDir,
    host: 'browser',
    version: 'bench',
    generators: createFakeGenerators(takeTime),
    onTrouble: (error) => note(error.message),
  },
  hostLog,
  systemClock,
)
const host = await startBrowserHost({
  studio,
  host: '127.0.0.1',
  port: 0,
  pageRoot: join(import.meta.dirname, '../out/renderer'),
})
const token = readFileSync(host.info.tokenFile, 'utf8').trim()
const start = (program: URL, ...more: readonly number[]) =>
  startChild(program, [host.info.url, token, ...more.map(String)])

const watchers = start(new URL('./main-thread/watchers.ts', import.meta.url), WATCHERS)
await watchers.hear('ready')
const rest = await watchMainThread(() => wait(REST_SECONDS * 1000))

let committed = 0
const stopCounting = studio.subscribe((_board, events) => {
  committed += events.length
})
const stopProducing = keepProducing(studio)
const reporters = start(new URL('./main-thread/reporters.ts', import.meta.url), PROGRAMS, OPERATIONS, RATE, STEPS)
reporters.on('failed', ({ why }) => note(`A program could not report: ${why}`))
await wait(WARM_UP_MS)
const estimates = async () => {
  watchers.tell({ type: 'count' })
  return (await watchers.hear<{ estimates: number }>('counted')).estimates
}
const [eventsBefore, estimatesBefore] = [committed, await estimates()]
const busy = await watchMainThread(() => wait(SECONDS * 1000))
const perSecond = (committed - eventsBefore) / SECONDS
const estimatesPerSecond = ((await estimates()) - estimatesBefore) / SECONDS / WATCHERS

stopProducing()
stopCounting()
await Promise.all([reporters.end(), watchers.end()])
await Promise.all([studio.close(), host.close()])
rmSync(dataDir, { recursive: true, force: true })

const millis = (nanoseconds: number): number => nanoseconds / 1e6
const waitRow = (name: string, { waits, processor }: Stretch, rate: number, goal: string) => [
  name,
  rate,
  quantile(waits, 0.5),
  quantile(waits, 0.99),
  waits.reduce((most, each) => Math.max(most, each), 0),
  processor,
  goal,
]
const loopRow = (name: string, { delays }: Stretch) => [
  name,
  '',
  millis(delays.percentile(50)),
  millis(delays.percentile(99)),
  millis(delays.max),
  '',
  '',
]
printTable(
  `How long the host's main thread keeps waiting who comes to it, milliseconds: ${SECONDS} s, ${PROGRAMS * OPERATIONS} operations of ${STEPS} steps and ${SHOWS} shows of ${CHARACTERS} under way, ${estimatesPerSecond.toFixed(0)} estimates a second, ${WATCHERS} clients (${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores)`,
  ['what', 'events a second', 'p50', 'p99', 'longest', 'cores used', 'goal'],
  [
    waitRow('at rest', rest, 0, ''),
    waitRow('while they are reported', busy, perSecond, 'p99 ≤ 20'),
    loopRow('the same by `monitorEventLoopDelay`, 1 ms', busy),
  ],
)
