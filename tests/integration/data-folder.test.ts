import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

describe('one owner per data folder', () => {
  it('names the event of a damaged journal, and does not keep a folder that it could not open', async () => {
    const dataDir = tempDir()
    const first = await openTestStudio(dataDir)
    const runId = await first.produce({ prompt: 'A lighthouse', characters: 1 })
    await first.seen(runId, 'run:finished')
    await first.close()
    const db = new SQLite(join(dataDir, 'callboard.db'))
    db.exec("UPDATE event SET data = '{\"half' WHERE seq = 3")
    db.close()
    for (const time of ['first', 'second']) {
      await expect(openTestStudio(dataDir), time).rejects.toMatchObject({
        code: 'DATABASE_DAMAGED',
        message: expect.stringContaining('event 3'),
      })
    }
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
