import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TrialRow } from './row.ts'

const VITEST = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs')
const ROOT = join(import.meta.dirname, '../..')

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

/** Trials that are full-sized as tests already: runs them, and counts. */
function runTests(file: string, filter: string): Report {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-bench-tests-'))
  const report = join(folder, 'report.json')
  try {
    const args = [VITEST, 'run', file, '-t', filter, '--reporter=json', `--outputFile=${report}`]
    spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
    return JSON.parse(readFileSync(report, 'utf8')) as Report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const rowOf = (trial: string, mustHold: string, { numPassedTests, numFailedTests }: Report): TrialRow => ({
  trial,
  mustHold,
  found: `tests passed ${numPassedTests}, failed ${numFailedTests}`,
  holds: numPassedTests > 0 && numFailedTests === 0,
})

export async function benchDatabases(): Promise<TrialRow[]> {
  const report = runTests('tests/unit/main/storage/backup.test.ts', 'a damaged database')
  return [rowOf('20 damaged databases', 'all start, original kept aside, last backup restored, person told', report)]
}

export async function benchClients(): Promise<TrialRow[]> {
  const report = runTests('tests/unit/main/engine/two-clients.test.ts', '')
  return [rowOf('1,000 random command sequences by two clients', 'the states agree with a simple model', report)]
}
