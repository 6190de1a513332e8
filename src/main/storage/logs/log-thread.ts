import { parentPort, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'
import type { ParsedInput } from '../../../shared/contract/commands.ts'
import { toWireError } from '../../../shared/contract/errors.ts'
import { createLineScan, type Work } from './line-scan.ts'
import { searchLines } from './log-search.ts'
import { createLogWindows } from './log-window.ts'
import type { LogAnswer, LogQuestion } from './thread-messages.ts'

/** The thread that searches logs: it only reads, and may be ended at any moment. Started by `createLogReader`. */

/** How long one search goes on before the next has its turn, in milliseconds. */
const TURN_MS = 20

const db = new SQLite(String(workerData), { readonly: true })
db.pragma('trusted_schema = OFF')
db.pragma('busy_timeout = 2000')
const scan = createLineScan(db)
const windows = createLogWindows(scan, () => performance.now())

const say = (answer: LogAnswer): void => parentPort?.postMessage(answer)

const workOf = ({ command, query }: LogQuestion): Work<unknown> =>
  command === 'log.window'
    ? windows.window(query as ParsedInput<'log.window'>)
    : searchLines(scan, query as ParsedInput<'log.search'>)

async function perform<T>(work: Work<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN_MS
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < end)
    say({ kind: 'alive' })
    await new Promise((resolve) => setImmediate(resolve))
  }
}

parentPort?.on('message', (question: LogQuestion) => {
  const { id } = question
  perform(workOf(question)).then(
    (value) => say({ kind: 'value', id, value }),
    (thrown: unknown) => say({ kind: 'error', id, error: toWireError(thrown) }),
  )
})

// Ready: from now on silence means that a search is stuck.
say({ kind: 'alive' })
