import { commitForLong } from '../../tests/support/faults/log-size.ts'
import type { TrialRow } from './row.ts'

const COMMITS = 20_000
const LIMIT_MIB = 16

/** The write-ahead log over long work. */
export async function benchLog(): Promise<TrialRow[]> {
  const { mostMiB, leftMiB, databaseMiB } = await commitForLong({ commits: COMMITS })
  return [
    {
      trial: `${COMMITS} commits, as many of log lines, and readers between them`,
      mustHold: `the write-ahead log stays below ${LIMIT_MIB} MiB, and is gone at the end`,
      found: `at most ${mostMiB.toFixed(1)} MiB beside ${databaseMiB.toFixed(1)} MiB of database, ${leftMiB} MiB left`,
      holds: mostMiB < LIMIT_MIB && leftMiB === 0,
    },
  ]
}
