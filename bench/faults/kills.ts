import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forgetFinishedWork, killAgainAndAgain, type Lives } from '../../tests/support/faults/lives.ts'
import { judge, type Verdict } from '../../tests/support/faults/verdict.ts'
import type { TrialRow } from './row.ts'

/** Folders killed side by side: each life mostly waits for its own start. */
const FOLDERS = 4
const CHARACTERS = 20

async function judged(live: (dataDir: string) => Promise<Lives>): Promise<Verdict & { readonly troubles: number }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'callboard-bench-kill-'))
  try {
    const lives = await live(dataDir)
    for (const line of lives.troubles) process.stderr.write(`${line}\n`)
    return { ...judge(dataDir, lives), troubles: lives.troubles.length }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** SIGKILL at random moments, and a program that does finished work again. */
export async function benchKills(kills: number, seed: number): Promise<TrialRow[]> {
  const share = Math.ceil(kills / FOLDERS)
  const verdicts = await Promise.all(
    Array.from({ length: FOLDERS }, (_, index) =>
      judged((dataDir) =>
        killAgainAndAgain({ dataDir, kills: share, seed: seed * FOLDERS + index, characters: CHARACTERS }),
      ),
    ),
  )
  const sum = (key: keyof (typeof verdicts)[number]): number =>
    verdicts.reduce((total, verdict) => total + verdict[key], 0)
  const wrong = ['lost', 'runAgain', 'doubleSuccesses', 'torn', 'gaps', 'damage', 'unfinished', 'troubles'] as const
  const rerun = await judged((dataDir) => forgetFinishedWork({ dataDir, seed, characters: CHARACTERS }))
  return [
    {
      trial: `${share * FOLDERS} SIGKILLs at seeded random moments over running productions`,
      mustHold: '0 lost, run again, succeeded twice, torn, gaps in `seq`, damaged, unfinished',
      found: `${sum('runs')} runs, ${sum('finishedTasks')} tasks; ${wrong.map((key) => `${key} ${sum(key)}`).join(', ')}`,
      holds: wrong.every((key) => sum(key) === 0),
    },
    {
      trial: 'planted: rerun of finished work',
      mustHold: 'caught',
      found: `run again ${rerun.runAgain}, succeeded twice ${rerun.doubleSuccesses}`,
      holds: rerun.runAgain > 0 && rerun.doubleSuccesses > 0,
    },
  ]
}
