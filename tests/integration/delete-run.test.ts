import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { folderOfRun } from '../../src/main/storage/remove-run.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

const INPUT = { prompt: 'A lighthouse that answers letters', characters: 2, seed: 7 }
const TABLES = ['run', 'attempt', 'artifact', 'forecast', 'log_line', 'log_text']

describe('deleting a show', () => {
  it('removes its files and rows, leaves other shows alone, and the journal without a gap', async () => {
    const dataDir = tempDir()
    const studio = await openTestStudio(dataDir)
    const gone = await studio.produce(INPUT)
    await studio.seen(gone, 'run:finished')
    const kept = await studio.produce(INPUT)
    await studio.seen(kept, 'run:finished')
    await studio.dispatch.call('run.delete', { runId: gone })
    expect(studio.board.runs[gone]).toBeUndefined()
    await expect(studio.dispatch.call('run.get', { runId: gone })).rejects.toMatchObject({ code: 'RUN_NOT_FOUND' })
    expect(await studio.dispatch.call('run.get', { runId: kept })).toMatchObject({ status: 'succeeded' })
    expect((await studio.dispatch.call('run.list', {})).total).toBe(1)
    await studio.close()
    expect(readdirSync(join(dataDir, 'runs'))).toEqual([kept])
    const db = new SQLite(join(dataDir, 'callboard.db'), { readonly: true })
    for (const table of TABLES.filter((name) => name !== 'log_text')) {
      const column = table === 'run' ? 'id' : 'run_id'
      expect([table, db.prepare(`SELECT count(*) FROM ${table} WHERE ${column} = ?`).pluck().get(gone)]).toEqual([
        table,
        0,
      ])
    }
    const { rows, last } = db.prepare('SELECT count(*) AS rows, max(seq) AS last FROM event').get() as Record<
      string,
      number
    >
    expect(rows).toBe(last)
    expect(db.prepare('SELECT count(*) FROM event WHERE data LIKE ?').pluck().get('%lighthouse%')).toBe(
      db.prepare('SELECT count(*) FROM event WHERE run_id = ? AND data LIKE ?').pluck().get(kept, '%lighthouse%'),
    )
    db.close()
  })

  it('leaves nothing of work that was stopped a moment before, and winds down a moment after', async () => {
    const dataDir = tempDir()
    const atWork = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const ended = Promise.withResolvers<void>()
    const studio = await openTestStudio(dataDir, async (_work, _id, context) => {
      context.log('info', 'begins')
      atWork.resolve()
      await goOn.promise
      context.log('info', 'stops')
      context.progress(0.5)
      ended.resolve()
      context.signal.throwIfAborted()
    })
    const runId = await studio.produce(INPUT)
    await atWork.promise
    await studio.dispatch.call('run.pause', { runId, stop: true })
    await studio.seen(runId, 'run:paused')
    const deleted = studio.dispatch.call('run.delete', { runId })
    await studio.seen(runId, 'run:deleted')
    goOn.resolve()
    await Promise.all([deleted, ended.promise])
    await studio.close()
    expect(Object.keys(studio.live.all())).toEqual([])
    expect(readdirSync(join(dataDir, 'runs'))).toEqual([])
    const db = new SQLite(join(dataDir, 'callboard.db'), { readonly: true })
    for (const table of ['attempt', 'artifact', 'forecast', 'log_line']) {
      expect([table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0])
    }
    db.close()
  })

  it('gives its name to no other: what a program reports anew under it is a show of its own', async () => {
    const studio = await openTestStudio(tempDir())
    const report = { operationId: 'render', steps: 2 }
    const { runId } = await studio.dispatch.call('operation.start', report)
    await studio.dispatch.call('operation.complete', { operationId: 'render' })
    await studio.dispatch.call('run.delete', { runId })
    const again = await studio.dispatch.call('operation.start', report)
    expect([runId, again.runId]).toEqual(['render', 'render--2'])
    expect((await studio.dispatch.call('run.events', { runId: again.runId })).events[0]?.type).toBe('run:created')
    await studio.close()
  })

  it('stays deleted over a restart, and its name can be found in no list', async () => {
    const dataDir = tempDir()
    const first = await openTestStudio(dataDir)
    const runId = await first.produce(INPUT)
    await first.seen(runId, 'run:finished')
    await first.dispatch.call('run.delete', { runId })
    await first.close()
    const second = await openTestStudio(dataDir)
    expect(Object.keys(second.board.runs)).toEqual([])
    expect(await second.dispatch.call('run.list', {})).toMatchObject({ runs: [], total: 0 })
    await second.close()
  })

  it('is refused while the show is under way, and changes nothing then', async () => {
    const studio = await openTestStudio(
      tempDir(),
      (_work, _id, context) =>
        new Promise((_, reject) => context.signal.addEventListener('abort', () => reject(context.signal.reason))),
    )
    const runId = await studio.produce(INPUT)
    await expect(studio.dispatch.call('run.delete', { runId })).rejects.toMatchObject({ code: 'RUN_STATE' })
    expect(studio.board.runs[runId]?.status).toBe('running')
    await studio.close()
  })

  it('says so where there is no such show', async () => {
    const studio = await openTestStudio(tempDir())
    await expect(studio.dispatch.call('run.delete', { runId: 'nobody' })).rejects.toMatchObject({
      code: 'RUN_NOT_FOUND',
    })
    await studio.close()
  })

  it('removes a link that stands in its place, not what it leads to', async () => {
    const dataDir = tempDir()
    const outside = tempDir()
    writeFileSync(join(outside, 'precious.txt'), 'mine')
    const first = await openTestStudio(dataDir)
    const runId = await first.produce(INPUT)
    await first.seen(runId, 'run:finished')
    await first.close()
    const folder = join(dataDir, 'runs', runId)
    renameSync(folder, join(outside, 'moved'))
    symlinkSync(outside, folder)
    const second = await openTestStudio(dataDir)
    await second.dispatch.call('run.delete', { runId })
    expect(existsSync(folder)).toBe(false)
    expect(readdirSync(outside).sort()).toEqual(['moved', 'precious.txt'])
    await second.close()
  })
})

describe('the folder of a run', () => {
  it.each(['', '.', '..', '../x', 'a/b', 'a/../..', '/etc', 'a/'])(
    'is never outside of the folder of runs: %j',
    (id) => {
      const runs = join(tempDir(), 'runs')
      mkdirSync(runs)
      expect(() => folderOfRun(runs, id)).toThrow('not the name')
    },
  )
})
