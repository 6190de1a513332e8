import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../src/main/engine/engine.ts'
import type { AttemptFolder, StepRunner } from '../src/main/engine/ports.ts'
import { createFeedHub } from '../src/main/feed/hub.ts'
import { createLiveTable } from '../src/main/feed/live-table.ts'
import { openDatabase } from '../src/main/storage/database.ts'
import { createJournal } from '../src/main/storage/journal.ts'
import { systemClock } from '../src/shared/clock.ts'
import type { ServerMessage } from '../src/shared/contract/feed-messages.ts'
import { EMPTY_BOARD } from '../src/shared/domain/run.ts'
import { median, printTable } from './lib/table.ts'
import { manyItems, widePlan } from './lib/wide-plan.ts'

/**
 * Tasks a second through engine, journal and feed, with steps that do nothing.
 *
 * The database is a file with `synchronous=FULL`; one client follows the feed. What is left out is the work itself,
 * and the files that real tasks keep.
 */

const TASKS = 10_000
const RUNS = 5
const AT_ONCE = 256

const plan = widePlan(AT_ONCE)
const items = manyItems(TASKS)

const nothingKept: AttemptFolder = {
  scratch: (name) => name,
  keep: () => Promise.resolve([]),
  discard: () => Promise.resolve(),
}

const runner: (stepId: string) => StepRunner = (stepId) => async () =>
  stepId === 'names' ? { output: null, files: [], items } : { output: null, files: [] }

interface Measured {
  readonly seconds: number
  readonly events: number
  readonly commits: number
  readonly delivered: number
}

/** Runs one pipeline of empty tasks; answers the seconds from creation to its end, and what was committed. */
async function measure(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-bench-'))
  const db = openDatabase(join(folder, 'callboard.db'))
  const journal = createJournal(db)
  const live = createLiveTable()
  let commits = 0
  let delivered = 0
  const engine = createEngine({
    board: EMPTY_BOARD,
    journal,
    capacity: { text: 1, media: 1, none: AT_ONCE },
    clock: systemClock,
    machine: () => ({ load: null }),
    later: (run) => setImmediate(run),
    onTrouble: (error) => {
      throw error
    },
    runnerOf: (_pipeline, stepId) => runner(stepId),
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
  const feed = createFeedHub(source, live, systemClock)
  engine.subscribe((_board, events) => feed.publish(events))
  engine.subscribe(() => {
    commits += 1
  })
  const ended = new Promise<void>((resolve) => {
    const send = (message: ServerMessage): void => {
      // A transport turns each message into text; so does this client.
      if (message.type !== 'events' || JSON.stringify(message).length === 0) return
      delivered += message.events.length
      if (message.events.some((event) => event.type === 'run:finished')) resolve()
    }
    feed.join({ wantsLogs: false, send }, ['watch'], {})
  })
  const begun = performance.now()
  await engine.create({ runId: 'bench', plan, title: 'bench', titled: true, input: null })
  await ended
  const seconds = (performance.now() - begun) / 1000
  const events = journal.lastSeq
  await engine.close()
  db.close()
  rmSync(folder, { recursive: true })
  return { seconds, events, commits, delivered }
}

const results: Measured[] = []
await measure()
for (let round = 0; round < RUNS; round++) results.push(await measure())
const rates = results.map(({ seconds }) => TASKS / seconds)
const last = results.at(-1)
printTable(
  `Engine, journal and feed: ${TASKS} empty tasks, ${AT_ONCE} at once, synchronous=FULL (${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores)`,
  ['figure', 'median', 'lowest', 'highest', 'goal'],
  [
    ['tasks a second', median(rates), Math.min(...rates), Math.max(...rates), '≥ 10000'],
    ['events a run', last?.events ?? 0, '', '', ''],
    ['commits a run', last?.commits ?? 0, '', '', ''],
    ['events delivered to a client', last?.delivered ?? 0, '', '', ''],
  ],
)
