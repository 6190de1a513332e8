import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeSimulatedDisk } from '../support/faults/disk/simulated-disk.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

const INPUT = { prompt: 'A lighthouse that answers letters', characters: 1, seed: 7 }
const ignore = (): void => undefined

it('a show can be deleted on a full disk, which is what makes room', async () => {
  const disk = await makeSimulatedDisk(tempDir())
  const studio = await openTestStudio(disk.folder, undefined, { onTrouble: ignore })
  const runId = await studio.produce(INPUT)
  await studio.seen(runId, 'run:finished')
  disk.fill()
  await studio.dispatch.call('run.delete', { runId })
  expect(studio.board.runs[runId]).toBeUndefined()
  expect(existsSync(join(disk.folder, 'runs', runId))).toBe(false)
  expect(existsSync(join(disk.folder, 'reserve'))).toBe(true)
  disk.empty()
  await studio.close()
})

it('a start on a full disk, after a crash, shows what there is', async () => {
  const disk = await makeSimulatedDisk(tempDir())
  const other = tempDir()
  const atWork = Promise.withResolvers<void>()
  const studio = await openTestStudio(other, (_work, _id, { signal }) => {
    atWork.resolve()
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  })
  const runId = await studio.produce(INPUT)
  await atWork.promise
  // As a kill would leave it.
  for (const name of ['callboard.db', 'callboard.db-wal']) cpSync(join(other, name), join(disk.folder, name))
  await studio.close()
  disk.fill()
  const next = await openTestStudio(disk.folder, undefined, { onTrouble: ignore })
  expect(next.board.runs[runId]?.status).toBe('paused')
  disk.empty()
  await next.close()
})
