import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { openStudio } from '../../../../src/main/studio.ts'
import type { CallboardEvent } from '../../../../src/shared/domain/event.ts'
import { createFakeGenerators } from '../../fake-generators.ts'
import { judge, type Verdict } from '../verdict.ts'
import { makeSimulatedDisk } from './simulated-disk.ts'
import { makeSmallDisk } from './small-disk.ts'

const CHARACTERS = 6

export interface FullDiskTrial {
  /** Which piece of work finds the disk full, from 1 to 23. */
  readonly point: number
  /** Whether the disk is only said to be full, even where a small one can be made. */
  readonly simulated?: boolean
}

export interface FullDiskVerdict {
  /** Whether there was a small file system for it. */
  readonly real: boolean
  /** Codes of what a person was told while the disk was full. */
  readonly told: readonly string[]
  /** Why the run paused; null where it did not. */
  readonly reason: string | null
  /** What SQLite's own check says of the database while the disk is full. */
  readonly whole: string
  /** Whether the run went on by itself, with room, and succeeded. */
  readonly succeeded: boolean
  readonly verdict: Verdict
}

/** Fills the disk while the n-th piece of work is done, waits until the run pauses, makes room and waits for its end. */
export async function fillDiskAt({ point, simulated = false }: FullDiskTrial): Promise<FullDiskVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-full-'))
  const mounted = simulated ? null : makeSmallDisk(folder)
  const disk = mounted ?? (await makeSimulatedDisk(folder))
  let works = 0
  let full = false
  const told: string[] = []
  const studio = await openStudio({
    dataDir: disk.folder,
    host: 'terminal',
    version: 'test',
    generators: createFakeGenerators(() => {
      works += 1
      if (works !== point) return
      full = true
      disk.fill()
    }),
    onTrouble: (error) => told.push(error.code),
  })
  const { promise: paused, resolve: pauses } = Promise.withResolvers<string | null>()
  const { promise: finished, resolve: finishes } = Promise.withResolvers<boolean>()
  studio.subscribe((_board, events: readonly CallboardEvent[]) => {
    for (const event of events) {
      if (event.type === 'run:paused') pauses(event.data.reason)
      if (event.type === 'run:finished') finishes(event.data.status === 'succeeded')
    }
  })
  try {
    const input = { prompt: 'A lighthouse', characters: CHARACTERS, seed: 7 }
    await studio.dispatch.call('run.create', { input })
    const reason = await Promise.race([paused, finished.then(() => null)])
    if (!full) throw new Error(`there is no ${point}th piece of work`)
    const whole = checkDatabase(join(disk.folder, 'callboard.db'))
    disk.empty()
    const succeeded = await finished
    await studio.close()
    const verdict = judge(disk.folder, { announced: new Set(), troubles: [] })
    return { real: mounted !== null, told, reason, whole, succeeded, verdict }
  } finally {
    disk.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

function checkDatabase(file: string): string {
  const db = new SQLite(file, { readonly: true })
  try {
    return String(db.pragma('integrity_check', { simple: true }))
  } finally {
    db.close()
  }
}
