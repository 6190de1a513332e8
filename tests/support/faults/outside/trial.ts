import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { judge, type Verdict } from '../verdict.ts'
import type { Manner, Mark } from './marks.ts'
import { startCountingService } from './service.ts'

const CUSTOMER = fileURLToPath(new URL('./customer.ts', import.meta.url))
export interface JobVerdict {
  /** Pieces of work for which the service has made more than one job. */
  readonly madeTwice: number
  /** Requests to make a job. */
  readonly asked: number
  /** How often the customer was killed. */
  readonly kills: number
  readonly verdict: Verdict
  readonly troubles: string
}

export interface JobTrial {
  readonly mark: Mark
  readonly manner: Manner
  /** How often the customer dies there before it may go on: 1 or 2, since a third crash in a row fails the task. */
  readonly deaths: number
}

/** Kills a customer at a mark, lets it go on, and counts what the service was asked to make. */
export async function killAtMark({ mark, manner, deaths }: JobTrial): Promise<JobVerdict> {
  const dataDir = mkdtempSync(join(tmpdir(), 'callboard-outside-'))
  const service = await startCountingService()
  let kills = 0
  let troubles = ''
  try {
    for (let life = 0; life <= deaths; life++) {
      const args = [CUSTOMER, dataDir, service.url, manner, ...(life < deaths ? [mark] : [])]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
      const [said, [, signal]] = await Promise.all([text(child.stderr), once(child, 'close')])
      troubles += said
      if (signal === 'SIGKILL') kills += 1
    }
    return {
      madeTwice: [...service.made.values()].filter((count) => count > 1).length,
      asked: service.asked,
      kills,
      verdict: judge(dataDir, { announced: new Set(), troubles: [] }),
      troubles,
    }
  } finally {
    await service.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
