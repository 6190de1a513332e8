import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forgetFinishedWork, killAgainAndAgain, type Lives } from '../support/faults/lives.ts'
import { judge, type Verdict } from '../support/faults/verdict.ts'

/** Two hundred in all; side by side, since each life mostly waits for its own start. */
const KILLS = 50

/** Lets a program live in a folder of its own and asks the folder what came of it. */
async function judged(live: (dataDir: string) => Promise<Lives>): Promise<Verdict> {
  const dataDir = mkdtempSync(join(tmpdir(), 'callboard-kill-'))
  try {
    const lives = await live(dataDir)
    expect(lives.troubles).toEqual([])
    return judge(dataDir, lives)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

describe('a program that is killed again and again at random moments', () => {
  it.concurrent.each([1, 2, 3, 4])(
    `loses nothing and does nothing twice, ${KILLS} times (seed %i)`,
    { timeout: 900_000 },
    async (seed) => {
      const verdict = await judged((dataDir) => killAgainAndAgain({ dataDir, kills: KILLS, seed, characters: 20 }))
      const { runs, finishedTasks, ...wrong } = verdict
      expect(runs).toBeGreaterThan(0)
      expect(finishedTasks).toBeGreaterThan(60)
      expect(wrong).toEqual({ lost: 0, runAgain: 0, doubleSuccesses: 0, torn: 0, gaps: 0, damage: 0, unfinished: 0 })
    },
  )

  it.concurrent('is caught where it forgets finished work and does it again', { timeout: 900_000 }, async () => {
    const verdict = await judged((dataDir) => forgetFinishedWork({ dataDir, seed: 1, characters: 20 }))
    expect(verdict).toMatchObject({ runAgain: 1, doubleSuccesses: 1, lost: 0, unfinished: 0 })
  })
})
