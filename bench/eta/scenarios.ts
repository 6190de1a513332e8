import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { printTable } from '../lib/table.ts'

/** What the harness scores of one estimator; shares of a run's true total. */
interface Scores {
  readonly mdape: number
  readonly mape: number
  readonly p90ape: number
  readonly cov: number | null
  readonly pin: number | null
  readonly jump: number
  readonly bias: number
}

interface Result {
  readonly all: Scores
  readonly hdd: Partial<Scores>
  readonly msPerCall: number
  readonly pipelines: Readonly<Record<string, Scores>>
}

export const SCENARIOS = ['base', 'cold', 'few', 'newstage', 'glitch', 'glitch-heavy'] as const

/** What we want to reach on the open traces, by scenario, in the columns of the table. */
const GOALS: Readonly<Record<string, readonly string[]>> = {
  base: ['≤ 8', '≤ 13.5', '≤ 30', '88–92', '≥ 80', '≤ 5', '≤ 3', '', ''],
  cold: ['≤ 25', '', '', '', '', '', '', '', ''],
  newstage: ['≤ 14', '', '', '', '', '', '', '', ''],
  glitch: ['≤ 9', '', '', '', '', '', '', '', ''],
}

const HEAD = ['', 'median', 'mean', 'p90', 'within p90', 'under disk load', 'pinball', 'jump', 'bias', 'ms a call']

const percent = (share: number | null | undefined): string =>
  share === null || share === undefined || Number.isNaN(share) ? '–' : (100 * share).toFixed(1)

const row = (name: string, { all, hdd, msPerCall }: Result): string[] => [
  name,
  ...[all.mdape, all.mape, all.p90ape, all.cov, hdd.cov, all.pin, all.jump, all.bias].map(percent),
  msPerCall.toFixed(2),
]

function printScenario(scenario: string, results: Readonly<Record<string, Result>>, ours: string): void {
  const rows = Object.entries(results).map(([name, result]) => row(name === ours ? 'Callboard' : name, result))
  const goal = GOALS[scenario]
  printTable(`${scenario}, % of a run's true total`, HEAD, [...rows, ...(goal ? [['goal', ...goal]] : [])])
  const pipelines = Object.entries(results[ours]?.pipelines ?? {})
  printTable(
    `${scenario}, Callboard by pipeline`,
    ['', 'median', 'mean', 'p90', 'within p90', 'pinball', 'jump', 'bias'],
    pipelines.map(([name, one]) => [
      name,
      ...[one.mdape, one.mape, one.p90ape, one.cov, one.pin, one.jump, one.bias].map(percent),
    ]),
  )
}

/** Replays one scenario in a process of its own. */
function replay(harness: string, options: readonly string[], json: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [harness, '--json', json, ...options], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The harness ended with ${code}.`))))
  })
}

/** Replays scenarios, as many at once as there are cores, and prints a table of each beside the baselines and the goals. */
export async function printScenarios(
  harness: string,
  adapter: string,
  scenarios: readonly string[],
  options: readonly string[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-bench-eta-'))
  const baselines = readdirSync(join(dirname(harness), 'baselines')).filter((name) => name.endsWith('.mjs'))
  const estimators = ['--est', baselines.map((name) => basename(name, '.mjs')).join(','), '--module', adapter]
  const waiting = [...scenarios]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await replay(harness, ['--scenario', next, ...estimators, ...options], join(folder, `${next}.json`))
    }
  }
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work))
    for (const scenario of scenarios) {
      const results: Record<string, Result> = JSON.parse(readFileSync(join(folder, `${scenario}.json`), 'utf8'))
      printScenario(scenario, results, basename(adapter, '.mjs'))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
