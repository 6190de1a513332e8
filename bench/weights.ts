import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PastRun } from '../src/main/eta/model.ts'
import { pastRunOf } from '../src/main/forecast/past-run.ts'
import { createStandstill } from '../src/main/forecast/standstill.ts'
import { measuredPlan } from '../src/main/forecast/weights.ts'
import { createBuiltinStudio } from '../src/main/generators/builtin/studio.ts'
import { createShowProduction } from '../src/main/steps/show-production.ts'
import { openStorage, type Storage } from '../src/main/storage/storage.ts'
import type { CallboardEvent } from '../src/shared/domain/event.ts'
import { fold } from '../src/shared/domain/fold.ts'
import type { LiveProgress } from '../src/shared/domain/live.ts'
import type { PipelinePlan } from '../src/shared/domain/pipeline.ts'
import { runFraction } from '../src/shared/domain/progress.ts'
import { EMPTY_BOARD, taskIdOf } from '../src/shared/domain/run.ts'
import { median, printTable } from './lib/table.ts'

/**
 * How far the overall bar is from elapsed / total time, with the definition's weights and with measured ones.
 *
 * Stored productions are played again from their events. What a task said of its own progress is not stored: it is
 * taken to go evenly from its start to its end.
 */

const SAMPLES = 200

const { values } = parseArgs({
  options: { 'data-dir': { type: 'string', default: join(tmpdir(), 'callboard-productions') } },
})

interface Stored {
  readonly runId: string
  readonly events: readonly CallboardEvent[]
  readonly attempts: ReturnType<Storage['timings']['ofRun']>
  readonly past: PastRun
}

function readRuns(storage: Storage, pipeline: string): Stored[] {
  const ids = storage.runs.latestSucceeded(pipeline, 1000).toReversed()
  return ids.flatMap((runId) => {
    const events = storage.journal.readRun(runId)
    const attempts = storage.timings.ofRun(runId)
    const past = pastRunOf({ runId, events, attempts, forecasts: [] })
    return past ? [{ runId, events, attempts, past }] : []
  })
}

/** Mean of |bar − elapsed / total| of a run whose steps had these weights. */
function distance({ runId, events, attempts, past }: Stored, plan: PipelinePlan): number {
  const weighed = events.map((event) =>
    event.type === 'run:created' ? { ...event, data: { ...event.data, plan } } : event,
  )
  const { stillMs } = createStandstill(events)
  const begun = past.startedAt
  const totalMs = past.endedAt - past.startedAt
  let board = EMPTY_BOARD
  let next = 0
  let sum = 0
  const end = events.at(-1)?.at ?? begun
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const at = begun + ((sample + 0.5) / SAMPLES) * (end - begun)
    const until = weighed.findIndex((event) => event.at > at)
    board = fold(board, weighed.slice(next, until))
    next = until
    const run = board.runs[runId]
    if (!run) continue
    const running = attempts.filter(({ startedAt, endedAt }) => startedAt <= at && at < endedAt)
    const live: LiveProgress = Object.fromEntries(
      running.map(({ step, item, startedAt, endedAt }) => [
        taskIdOf(runId, step, item),
        { fraction: (at - startedAt) / (endedAt - startedAt) },
      ]),
    )
    sum += Math.abs(runFraction(run, live) - (at - begun - stillMs(at)) / totalMs)
  }
  return sum / SAMPLES
}

async function compare(folder: string): Promise<void> {
  const generators = createBuiltinStudio(() => {
    throw new Error('nothing is drawn here')
  }, 1)
  const { plan, expects } = createShowProduction(generators, () => 1)
  if (!expects) throw new Error('the definition expects nothing')
  const onTrouble = (error: Error): void => void process.stderr.write(`${error.message}\n`)
  const storage = openStorage(folder, { onTrouble })
  const runs = readRuns(storage, plan.id)
  await storage.close()
  const rows = runs.map((stored, index) => {
    const created = stored.events[0]
    const input = created?.type === 'run:created' ? created.data.input : null
    const measured = measuredPlan({
      plan,
      history: runs.slice(Math.max(0, index - 40), index).map(({ past }) => past),
      tasksOf: ({ id }) => expects.expectedItems(id, input) ?? 1,
      weightOf: ({ id, weight }) => expects.weightOf(id, input) ?? weight,
    })
    return { index, defined: 100 * distance(stored, plan), measured: 100 * distance(stored, measured) }
  })
  const row = (name: string, some: typeof rows): (string | number)[] => {
    if (some.length === 0) return [name, '0', '', '']
    return [
      name,
      String(some.length),
      median(some.map(({ defined }) => defined)),
      median(some.map(({ measured }) => measured)),
    ]
  }
  printTable(
    'How far the overall bar is from the share of time that has passed, percentage points (mean over a run, median over runs)',
    ['productions', 'runs', 'definition’s weights', 'measured weights'],
    [
      row('without history', rows.slice(0, 1)),
      row('with one to four before', rows.slice(1, 5)),
      row('with five and more before', rows.slice(5)),
      row('all with history', rows.slice(1)),
    ],
  )
  await generators.close()
}

if (existsSync(join(values['data-dir'], 'callboard.db'))) await compare(values['data-dir'])
else {
  process.stderr.write(`There are no productions in ${values['data-dir']}: npm run bench -- productions makes some.\n`)
  process.exitCode = 2
}
