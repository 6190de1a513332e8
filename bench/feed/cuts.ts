import { setTimeout as pause } from 'node:timers/promises'
import type { StepRunner } from '../../src/main/engine/ports.ts'
import { isEnded } from '../../src/shared/domain/run.ts'
import { createRandom } from '../../src/shared/random.ts'
import { startChild } from '../lib/child.ts'
import { printTable } from '../lib/table.ts'
import { manyItems, widePlan } from '../lib/wide-plan.ts'
import { type BenchServer, openBenchServer } from './bench-server.ts'
import { boardHash } from './board-hash.ts'

const CLIENTS = 20
const EVENTS = 100_000
const RUNS = 50
/** Each task is queued, started and done: three events. */
const TASKS_PER_RUN = Math.ceil(EVENTS / RUNS / 3)
const RUN_EVERY_MS = 300
const AT_ONCE = 64
const TASK_MS = { least: 10, most: 60 }

const plan = widePlan(AT_ONCE)
const items = manyItems(TASKS_PER_RUN)

/** Work that takes a moment and leaves nothing. */
function createRunner(): StepRunner {
  const random = createRandom('bench|work')
  return async ({ item }) => {
    await pause(random.range(TASK_MS.least, TASK_MS.most))
    return item === null ? { output: null, files: [], items } : { output: null, files: [] }
  }
}

interface Result {
  readonly cuts: number
  readonly resumed: number
  readonly snapshots: number
  readonly gaps: number
  readonly repeats: number
  readonly hashes: readonly string[]
}

async function runAll({ engine }: BenchServer): Promise<void> {
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  engine.subscribe((board, events) => {
    const runs = Object.values(board.runs)
    const last = runs.length === RUNS && events.some((event) => event.type === 'run:finished')
    if (last && runs.every((run) => isEnded(run.status))) resolve()
  })
  // One after the other: each queues all of its tasks at once, and whoever is cut while many do needs a snapshot.
  for (let index = 0; index < RUNS; index++) {
    const runId = `run-${index}`
    await engine.create({ runId, plan, title: runId, titled: true, input: null })
    await pause(RUN_EVERY_MS)
  }
  await ended
}

/** Clients whose lines are cut again and again, against what the server holds. */
export async function benchCuts(): Promise<void> {
  const server = await openBenchServer({ mostClients: 4 * CLIENTS, runner: createRunner(), atOnce: AT_ONCE })
  const clients = startChild(new URL('./clients/cut-clients.ts', import.meta.url), [server.url, String(CLIENTS)])
  await clients.hear('ready')
  const begun = performance.now()
  await runAll(server)
  const events = server.engine.board.seq
  clients.tell({ type: 'last', seq: events })
  const result = await clients.hear<Result>('result')
  const seconds = (performance.now() - begun) / 1000
  const hash = boardHash(server.engine.board)
  const equal = result.hashes.filter((each) => each === hash).length
  await clients.end()
  await server.close()
  printTable(
    `${CLIENTS} clients whose lines are cut at random while events flow (${seconds.toFixed(1)} s)`,
    ['figure', 'measured', 'goal'],
    [
      ['events', events, '≥ 100000'],
      ['cuts', result.cuts, '≥ 2500'],
      ['resumed where they were', result.resumed, ''],
      ['given a snapshot instead', String(result.snapshots), ''],
      ['gaps', String(result.gaps), '0'],
      ['repeats', String(result.repeats), '0'],
      [`boards equal to the server's, of ${CLIENTS}`, String(equal), String(CLIENTS)],
    ],
  )
}
