import { openDatabase } from '../../src/main/storage/database.ts'
import { createLogTable } from '../../src/main/storage/log-table.ts'
import type { LogLevel } from '../../src/shared/contract/views.ts'
import { createRandom } from '../../src/shared/random.ts'

const AT_ONCE = 5000
const WORDS =
  'painter waiting for a free slot started kept portrait frame encoded took seconds dossier written lamp'.split(' ')

function levelOf(row: number): LogLevel {
  if (row % 997 === 0) return 'error'
  if (row % 101 === 0) return 'warn'
  return row % 7 === 0 ? 'debug' : 'info'
}

/** Writes lines of 20 to 60 characters for one run, as fast as the table takes them; answers the seconds it took. */
export function fillLog(database: string, runId: string, lines: number): number {
  const db = openDatabase(database)
  const table = createLogTable(db)
  const random = createRandom('bench|logs')
  const began = performance.now()
  for (let row = 0; row < lines; row += AT_ONCE) {
    const part = Array.from({ length: Math.min(AT_ONCE, lines - row) }, (_, at) => {
      const number = row + at
      const words = Array.from({ length: 6 }, () => random.pick(WORDS)).join(' ')
      const attempt = number % 50 === 0 ? 2 : 1
      const item = `c${number % 30}`
      return {
        runId,
        at: number * 10,
        level: levelOf(number),
        step: 's1',
        item,
        attempt,
        text: `line ${number}: ${words}`,
      }
    })
    table.append(part)
  }
  db.close()
  return (performance.now() - began) / 1000
}
