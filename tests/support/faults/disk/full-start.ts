import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestStudio, type TestStudio } from '../../studio.ts'
import { makeSimulatedDisk } from './simulated-disk.ts'
import { makeSmallDisk } from './small-disk.ts'

/** Makes a show, fills the disk while nobody has the folder open, opens it again and does something with it. */
export async function startOnFullDisk(act: (studio: TestStudio, runId: string) => Promise<unknown>): Promise<void> {
  const at = mkdtempSync(join(tmpdir(), 'callboard-full-'))
  const disk = makeSmallDisk(at) ?? (await makeSimulatedDisk(at))
  try {
    const before = await openTestStudio(disk.folder)
    const runId = await before.produce({ prompt: 'A lighthouse', characters: 2 })
    await before.seen(runId, 'run:finished')
    await before.close()
    disk.fill()
    const studio = await openTestStudio(disk.folder)
    try {
      await act(studio, runId)
    } finally {
      await studio.close()
    }
  } finally {
    disk.remove()
    rmSync(at, { recursive: true, force: true })
  }
}
