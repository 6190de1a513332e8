import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/main/storage/database.ts'
import { createLogTable } from '../../src/main/storage/log-table.ts'
import { createLogReader } from '../../src/main/storage/logs/log-reader.ts'
import { LOG_COMMANDS } from '../../src/shared/contract/command-table/log-commands.ts'
import { logLine } from '../support/log-lines.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { tempDir } from '../support/temp-dir.ts'

/** Takes longer than anybody waits, on a line of forty `a` and something else. */
const ENDLESS = '(a+)+$'
const LONGER_THAN_ANY_WAIT = 60_000

function reader() {
  const file = join(tempDir(), 'callboard.db')
  const db = openDatabase(file)
  const table = createLogTable(db)
  table.append([logLine('a lamp'), logLine(`${'a'.repeat(40)}!`)])
  const clock = createManualClock()
  const logs = createLogReader(file, clock)
  onTestFinished(async () => {
    await logs.close()
    db.close()
  })
  const search = (query: object) =>
    logs.ask('log.search', LOG_COMMANDS['log.search'].input.parse({ runId: 'r', ...query }))
  return { logs, clock, table, search }
}

it('reads what another connection has just written', async () => {
  const { search, table } = reader()
  expect((await search({ grep: 'lamp' })).lines).toHaveLength(1)
  table.append([logLine('another lamp')])
  expect((await search({ grep: 'lamp' })).lines).toHaveLength(2)
})

it('gives up a pattern that does not come to an end, and answers everything else', async () => {
  const { search, clock } = reader()
  const endless = search({ regex: ENDLESS })
  const plain = search({ grep: 'lamp' })
  const refused = expect(endless).rejects.toMatchObject({ code: 'PATTERN_TOO_SLOW' })
  clock.advance(LONGER_THAN_ANY_WAIT)
  await refused
  expect((await plain).lines.map(({ text }) => text)).toEqual(['a lamp'])
  expect((await search({ regex: 'l.mp' })).lines).toHaveLength(1)
})

it('refuses, once closed, what is asked and what was being asked', async () => {
  const { search, logs } = reader()
  const asked = expect(search({ regex: ENDLESS })).rejects.toMatchObject({ code: 'CLOSING' })
  await logs.close()
  await asked
  await expect(search({})).rejects.toMatchObject({ code: 'CLOSING' })
})
