import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProgressRecorder } from '../../src/main/progress/progress-recorder.ts'
import type { MadeEta } from '../../src/shared/domain/eta.ts'
import type { CallboardEvent, EventBody } from '../../src/shared/domain/event.ts'
import { fold } from '../../src/shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../src/shared/domain/run.ts'
import type { ProgressEvent } from '../../src/shared/progress/progress-event.ts'
import { smallPlan } from '../support/domain.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

function readLines(file: string): ProgressEvent[] {
  const text = readFileSync(file, 'utf8')
  expect(text.endsWith('\n')).toBe(true)
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as ProgressEvent)
}

const SEED = { stepId: 'seed', taskId: 'r/seed', item: null }
const BEGUN: EventBody[] = [
  { type: 'run:created', data: { plan: smallPlan, title: 'x', titled: true, input: null } },
  { type: 'run:started', data: {} },
  { type: 'step:started', data: { stepId: 'seed' } },
  { type: 'task:queued', data: SEED },
  { type: 'task:started', data: { ...SEED, attempt: 1 } },
]
const ENDED: EventBody[] = [
  { type: 'task:cancelled', data: SEED },
  { type: 'step:finished', data: { stepId: 'seed', status: 'cancelled' } },
  { type: 'run:finished', data: { status: 'cancelled', error: null } },
]

/** A recorder on a folder, with a journal and live values in our hands. */
function bench() {
  const root = tempDir()
  const clock = createManualClock()
  const journal: CallboardEvent[] = []
  const live: Record<string, { fraction: number }> = {}
  let board = EMPTY_BOARD
  let estimate: MadeEta | null = null
  const recorder = createProgressRecorder({
    clock,
    folderOf: (runId) => join(root, runId),
    readRun: () => journal,
    board: () => board,
    live: () => live,
    etaOf: () => estimate,
  })
  return {
    clock,
    recorder,
    lines: () => readLines(join(root, 'r', 'progress.jsonl')),
    commit(bodies: readonly EventBody[]) {
      const events = bodies.map((body, index) => ({
        ...body,
        seq: journal.length + index + 1,
        runId: 'r',
        at: clock.now(),
      }))
      journal.push(...events)
      board = fold(board, events)
      recorder.committed(board, events)
    },
    /** Somebody says that so many milliseconds are left, as likely too many as too few. */
    foretell(p50Ms: number) {
      const value = { p50Ms, p90Ms: p50Ms, basis: 'history', reason: '', perStep: [], late: [] } as const
      estimate = { at: clock.now(), value }
    },
    progress(fraction: number) {
      live['r/seed'] = { fraction }
      recorder.liveChanged('r/seed')
    },
  }
}

describe('the progress file of a run', () => {
  it('says what happens while it happens', async () => {
    const { commit, recorder, lines } = bench()
    commit(BEGUN)
    await recorder.flush()
    expect(lines().map(({ stage, phase }) => `${stage} ${phase}`)).toEqual([
      'run starting',
      'run running',
      'seed starting',
      'seed starting',
    ])
  })

  it('has at most one line a second of how far a task is, and the latest one', async () => {
    const { clock, commit, progress, recorder, lines } = bench()
    commit(BEGUN)
    for (let tick = 1; tick <= 350; tick += 1) {
      progress(tick / 1000)
      clock.advance(10)
    }
    await recorder.flush()
    const shown = lines().filter((line) => line.phase === 'running' && line.metadata.attempt !== null)
    expect(shown.map((line) => line.message)).toEqual(['seed: 10 %', 'seed: 20 %', 'seed: 30 %', 'seed: 35 %'])
    const times = shown.map((line) => Date.parse(line.timestamp))
    expect(times.slice(1, -1).map((at, index) => at - (times[index] ?? 0) >= 1000)).toEqual([true, true])
  })

  it('says how many seconds are left, as far as anybody knows', async () => {
    const { clock, commit, progress, foretell, recorder, lines } = bench()
    commit(BEGUN)
    foretell(30_000)
    clock.advance(12_000)
    progress(0.5)
    await recorder.flush()
    expect(lines().map((line) => line.metadata.eta_seconds)).toEqual([null, null, null, null, 18])
  })

  it('shrinks to what became of the run and its steps when it ends, and grows on when it is taken up again', async () => {
    const { commit, recorder, lines } = bench()
    commit(BEGUN)
    await recorder.flush()
    commit(ENDED)
    await recorder.flush()
    const ended = ['run starting', 'run running', 'seed starting', 'seed error', 'run error']
    expect(lines().map(({ stage, phase }) => `${stage} ${phase}`)).toEqual(ended)
    commit([{ type: 'run:resumed', data: {} }])
    await recorder.flush()
    expect(lines().map(({ stage, phase }) => `${stage} ${phase}`)).toEqual([...ended, 'run running'])
  })

  it('is there for every production, complete once it has ended', async () => {
    const dataDir = tempDir()
    const studio = await openTestStudio(dataDir)
    const runId = await studio.produce({ prompt: 'A lighthouse keeper who is afraid of the dark', characters: 2 })
    await studio.seen(runId, 'run:finished')
    await studio.close()
    const lines = readLines(join(dataDir, 'runs', runId, 'progress.jsonl'))
    expect(lines[0]).toMatchObject({ stage: 'run', phase: 'starting', percentage: 0 })
    expect(lines.at(-1)).toMatchObject({ stage: 'run', phase: 'complete', percentage: 100 })
    const complete = lines.filter((line) => line.phase === 'complete').map((line) => line.stage)
    expect(complete.toSorted()).toEqual(
      [...(studio.board.runs[runId]?.steps ?? []).map((step) => step.plan.id), 'run'].toSorted(),
    )
    expect(new Set(lines.map((line) => line.metadata.runId))).toEqual(new Set([runId]))
  })
})
