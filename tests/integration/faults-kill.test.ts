import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { killAgainAndAgain } from '../support/faults/lives.ts'
import { judge } from '../support/faults/verdict.ts'

/** Two hundred in all; side by side, since each life mostly waits for its own start. */
const KILLS = 50

describe('a program that is killed again and again at random moments', () => {
  it.concurrent.each([1, 2, 3, 4])(
    `loses nothing and does nothing twice, ${KILLS} times (seed %i)`,
    { timeout: 900_000 },
    async (seed) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'callboard-kill-'))
      try {
        const lives = await killAgainAndAgain({ dataDir, kills: KILLS, seed, characters: 20 })
        expect(lives.troubles).toEqual([])
        const { runs, finishedTasks, ...wrong } = judge(dataDir, lives)
        expect(runs).toBeGreaterThan(0)
        expect(finishedTasks).toBeGreaterThan(60)
        expect(wrong).toEqual({ lost: 0, runAgain: 0, doubleSuccesses: 0, torn: 0, gaps: 0, damage: 0, unfinished: 0 })
      } finally {
        rmSync(dataDir, { recursive: true, force: true })
      }
    },
  )
})
