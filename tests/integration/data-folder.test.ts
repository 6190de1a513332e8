import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { CallboardError } from '../../src/shared/contract/errors.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

describe('one owner per data folder', () => {
  it('goes on from the last backup where the journal is damaged, keeps the damaged one, and says so', async () => {
    const dataDir = tempDir()
    const first = await openTestStudio(dataDir)
    const runId = await first.produce({ prompt: 'A lighthouse', characters: 1 })
    await first.seen(runId, 'run:finished')
    await first.close()
    const db = new SQLite(join(dataDir, 'callboard.db'))
    db.exec("UPDATE event SET data = '{\"half' WHERE seq = 3")
    db.close()
    const told: CallboardError[] = []
    const second = await openTestStudio(dataDir, undefined, { onTrouble: (error) => told.push(error) })
    expect(told).toMatchObject([{ code: 'DATABASE_DAMAGED', message: expect.stringContaining('backup') }])
    expect((await second.dispatch.call('host.info', {})).warning).toBe(told[0]?.message)
    expect(await second.dispatch.call('run.get', { runId })).toMatchObject({ status: 'succeeded' })
    expect(readdirSync(join(dataDir, 'damaged'))).toHaveLength(1)
    await second.close()
  })

  it('refuses a second studio on the same folder, and lets it in when the first has gone', async () => {
    const dataDir = tempDir()
    const first = await openTestStudio(dataDir)
    await expect(openTestStudio(dataDir)).rejects.toMatchObject({ code: 'DATA_DIR_IN_USE' })
    await first.close()
    const second = await openTestStudio(dataDir)
    await second.close()
  })
})
