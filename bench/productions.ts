import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createBuiltinStudio } from '../src/main/generators/builtin/studio.ts'
import { createChildProcessSpawner } from '../src/main/media/child-process.ts'
import { openStudio } from '../src/main/studio.ts'
import { type Score, scoreOf } from './lib/forecast-score.ts'
import { printTable } from './lib/table.ts'
import { type Case, caseOf } from './productions/cases.ts'
import { type Played, play } from './productions/play.ts'

/**
 * How good the app's own estimates are: real productions of the built-in studio, some under load.
 *
 * It takes half a minute for each production on two cores. What is done is kept in the folder, so that it can be
 * stopped and goes on where it was; `npm run bench -- weights` looks at the same folder.
 */

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '30' },
    /** Sizes of casts to choose from, "1-8" or "1,2,3". */
    characters: { type: 'string', default: '1-8' },
    'data-dir': { type: 'string', default: join(tmpdir(), 'callboard-productions') },
  },
})

type Result = Case & Played & { readonly history: number }

function castSizes(text: string): number[] {
  const [from, to] = text.split('-').map(Number)
  if (text.includes(',') || to === undefined) return text.split(',').map(Number)
  return Array.from({ length: to - (from ?? 1) + 1 }, (_, index) => (from ?? 1) + index)
}

const folder = values['data-dir']
const resultsFile = join(folder, 'results.jsonl')

const readResults = (): Result[] =>
  existsSync(resultsFile)
    ? readFileSync(resultsFile, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Result)
    : []

async function makeMissing(count: number, sizes: readonly number[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const entry = join(import.meta.dirname, '../src/main/media/worker.ts')
  const generators = createBuiltinStudio(createChildProcessSpawner(entry), availableParallelism())
  const onTrouble = (error: Error): void => void process.stderr.write(`${error.message}\n`)
  const studio = await openStudio({ dataDir: folder, host: 'terminal', version: 'bench', generators, onTrouble })
  try {
    const done = readResults()
    for (let index = 0; index < count; index += 1) {
      if (done.some((result) => result.index === index)) continue
      const one = caseOf(index, sizes)
      const played = await play(studio, one)
      const result: Result = { ...one, ...played, history: done.length }
      done.push(result)
      appendFileSync(resultsFile, `${JSON.stringify(result)}\n`)
      const { characters, busy } = one
      process.stderr.write(`${index + 1} of ${count}: ${characters} characters, ${busy} busy, ${played.totalMs} ms\n`)
    }
  } finally {
    await studio.close()
  }
}

function row(name: string, results: readonly Result[]): (string | number)[] {
  if (results.length === 0) return [name, '0', '', '', '', '', '', '']
  const { mdape, mape, p90ape, cov90, pinball, jump }: Score = scoreOf(results.map(({ checks }) => checks))
  return [name, String(results.length), mdape, mape, p90ape, cov90, pinball, jump]
}

await makeMissing(Number(values.runs), castSizes(values.characters))
const results = readResults()
printTable(
  `Own productions: what stood on the screen at 5 %, 10 %, … 95 % of each (${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores), in percent of the run`,
  ['productions', 'runs', 'median error', 'mean', 'p90', 'truth within p90', 'pinball 0.9', 'jump'],
  [
    row('all', results),
    row(
      'the first, without history',
      results.filter(({ history }) => history === 0),
    ),
    row(
      'with one to four before',
      results.filter(({ history }) => history > 0 && history < 5),
    ),
    row(
      'with five and more before',
      results.filter(({ history }) => history >= 5),
    ),
    row(
      'machine to itself',
      results.filter(({ busy }) => busy === 0),
    ),
    row(
      'another process on one core',
      results.filter(({ busy }) => busy === 1),
    ),
    row(
      'other processes on two cores',
      results.filter(({ busy }) => busy === 2),
    ),
  ],
)
const before = results.flatMap(({ beforehandMs, totalMs, history }) =>
  beforehandMs === null || history === 0 ? [] : Math.abs(beforehandMs - totalMs) / totalMs,
)
printTable(
  'Foretold before they began, with any history',
  ['productions', 'median error', 'mean'],
  [[String(before.length), ...(before.length > 0 ? medianAndMean(before) : ['', ''])]],
)

function medianAndMean(errors: readonly number[]): number[] {
  const sorted = [...errors].sort((a, b) => a - b)
  const middle = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
  return [100 * middle, (100 * errors.reduce((sum, each) => sum + each, 0)) / errors.length]
}
