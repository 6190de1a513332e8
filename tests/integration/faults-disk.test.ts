import { expect, it } from 'vitest'
import { startOnFullDisk } from '../support/faults/disk/full-start.ts'
import { fillDiskAt } from '../support/faults/disk/trial.ts'

/** Every piece of work of a production with six characters, but for the last, which leaves nothing to pause. */
const POINTS = Array.from({ length: 20 }, (_, index) => index + 1)

const WELL = {
  reason: 'disk-full',
  whole: 'ok',
  succeeded: true,
  verdict: { doubleSuccesses: 0, torn: 0, gaps: 0, damage: 0, unfinished: 0 },
}

it.concurrent.each(POINTS)(
  'a run whose disk is full at its piece of work no. %i pauses, stays whole and goes on with room',
  { timeout: 120_000 },
  async (point) => {
    const found = await fillDiskAt({ point })
    expect(found).toMatchObject(WELL)
    expect(found.told).toContain('DISK_FULL')
  },
)

it.concurrent('the same holds where the disk is only said to be full', { timeout: 120_000 }, async () => {
  expect(await fillDiskAt({ point: 9, simulated: true })).toMatchObject({ real: false, ...WELL })
})

it.concurrent('Callboard starts on a full disk, and a show can be deleted there to make room', async () => {
  await startOnFullDisk(async (studio, runId) => {
    expect(studio.board.runs[runId]?.status).toBe('succeeded')
    await studio.dispatch.call('run.delete', { runId })
    expect(studio.board.runs[runId]).toBeUndefined()
  })
})
