import { appendFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startBrowserHost } from '../../src/main/server/browser-host.ts'
import { type Clock, systemClock } from '../../src/shared/clock.ts'
import { beginCommand, runCommand } from '../support/command-line.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

/** Time that goes by a hundred times as fast. */
const hundredfold: Clock = { now: systemClock.now, after: (ms, run) => systemClock.after(ms / 100, run) }

const line = (stage: string, phase: string, percentage: number, message?: string): string =>
  `${JSON.stringify({ timestamp: new Date(percentage * 1000).toISOString(), stage, phase, message, percentage, metadata: {} })}\n`

const REVIEW = [
  line('initialization', 'starting', 0, 'reading'),
  line('initialization', 'complete', 5),
  line('judge', 'starting', 5),
  line('judge', 'running', 12, '2 of 5'),
]
const REST = [line('deep_review', 'running', 50), line('deep_review', 'complete', 100)]

/** A folder with a progress file of another program, and a data folder. */
function folder(...lines: string[]) {
  const root = tempDir()
  const file = join(root, 'review.jsonl')
  const dataDir = join(root, 'data')
  writeFileSync(file, lines.join(''))
  const args = (...more: string[]) => ['track', file, '--data-dir', dataDir, ...more]
  return {
    file,
    args,
    track: (...more: string[]) => runCommand(args(...more)),
    show: async (runId = 'review') => (await runCommand(['show', runId, '--data-dir', dataDir, '--json'])).json[0],
    dataDir,
  }
}

interface ShownStep {
  readonly title: string
  readonly status: string
  readonly tasks: readonly { readonly attempts: number }[]
}

const shownSteps = (run: Record<string, unknown> | undefined) => (run?.steps ?? []) as readonly ShownStep[]
const stepsOf = (run: Record<string, unknown> | undefined) =>
  shownSteps(run).map((step) => `${step.title} ${step.status}`)

describe('track', () => {
  it('shows the stages of a file as steps, and ends at its end', async () => {
    const { track, show } = folder(...REVIEW)
    const { code, out, err } = await track('--pipeline', 'review')
    expect(code).toBe(0)
    expect(out).toContain('✓ 1 initialization')
    expect(out).toContain('● 2 judge')
    expect(err).toContain('ends before its work does')
    const run = await show()
    expect(run).toMatchObject({ pipeline: 'review', title: 'review', status: 'paused' })
    expect(stepsOf(run)).toEqual(['initialization succeeded', 'judge running'])
  })

  it('completes what the file completes', async () => {
    const { track, show } = folder(...REVIEW, ...REST)
    expect(await track()).toMatchObject({ code: 0, err: '' })
    const run = await show()
    expect(run).toMatchObject({ status: 'succeeded', percent: 100 })
    expect(stepsOf(run)).toEqual(['initialization succeeded', 'judge succeeded', 'deep_review succeeded'])
  })

  it('goes on with the same run when a file that has grown is tracked again, without doing its steps again', async () => {
    const { file, track, show } = folder(...REVIEW)
    await track()
    appendFileSync(file, REST.join(''))
    expect((await track()).code).toBe(0)
    const run = await show()
    expect(run).toMatchObject({ status: 'succeeded' })
    expect(shownSteps(run).map((step) => step.tasks[0]?.attempts)).toEqual([1, 1, 1])
  })

  it('says of malformed lines where they are and what is wrong, and goes on', async () => {
    const { file, track, show } = folder(
      '\uFEFF',
      REVIEW[0] ?? '',
      'half a li\n',
      '{"phase":"running"}\r\n',
      '\n',
      ...REST,
    )
    const { code, err } = await track()
    expect(code).toBe(0)
    expect(err.split('\n').slice(0, 2)).toEqual([
      `${file}:2: skipped: it is not JSON`,
      expect.stringContaining(`${file}:3: skipped: stage: `),
    ])
    expect(await show()).toMatchObject({ status: 'succeeded' })
  })

  it('fails with 1 where the file’s last word is an error, and shows which step it was and why', async () => {
    const { track, show } = folder(...REVIEW, line('judge', 'error', 12, 'no answer from the judge'))
    expect(await track()).toMatchObject({ code: 1, out: expect.stringContaining('no answer from the judge') })
    const run = await show()
    expect(run).toMatchObject({ status: 'failed', error: { message: 'no answer from the judge' } })
    expect(stepsOf(run)).toEqual(['initialization succeeded', 'judge failed'])
  })

  it('shows it on the board of the host that runs on the data folder', async () => {
    const { track, dataDir } = folder(...REVIEW, ...REST)
    const studio = await openTestStudio(dataDir)
    const host = await startBrowserHost({ studio, host: '127.0.0.1', port: 0, pageRoot: dataDir })
    expect((await track()).code).toBe(0)
    expect(studio.board.runs.review).toMatchObject({ status: 'succeeded', origin: 'report' })
    await host.close()
    await studio.close()
  })

  it('prints the feed’s messages and nothing else with --json', async () => {
    const { track } = folder(...REVIEW, ...REST)
    const { json } = await track('--json')
    expect(new Set(json.map((message) => message.type))).toEqual(new Set(['snapshot', 'events', 'live']))
    const last = json.findLast((message) => message.type === 'events')
    expect((last?.events ?? []) as unknown[]).toContainEqual(expect.objectContaining({ type: 'run:finished' }))
  })

  it('says what is wrong with a file that cannot be read, or says nothing of progress', async () => {
    const { file, track, dataDir } = folder('[]\n')
    expect(await track()).toMatchObject({ code: 2, err: expect.stringContaining('has no line of progress') })
    for (const other of [`${file}.none`, dataDir]) {
      const { code, err } = await runCommand(['track', other, '--data-dir', dataDir])
      expect(code).toBe(2)
      expect(err).toMatch(/^BAD_INPUT: .* cannot be read: /)
    }
  })
})

describe('track --follow', () => {
  it('shows what is written while it is written, over a rotation, and ends with the work', async () => {
    const { file, args, show } = folder(...REVIEW.slice(0, 2))
    const tracking = beginCommand(args('--follow'))
    await tracking.said('● 1 initialization')
    appendFileSync(file, `${REVIEW[2]}{"stage":"ju`)
    await tracking.said('● 2 judge')
    appendFileSync(file, 'dge","percentage":20}\n')
    renameSync(file, `${file}.1`)
    writeFileSync(file, REST[0] ?? '')
    await tracking.said('● 3 deep_review')
    appendFileSync(file, REST[1] ?? '')
    expect(await tracking.done).toMatchObject({ code: 0, err: '' })
    expect(await show()).toMatchObject({ status: 'succeeded' })
  })

  it('takes an error for the end when nothing follows it', async () => {
    const survived = [line('judge', 'error', 12, 'no answer'), line('judge', 'starting', 12)]
    const { args } = folder(...REVIEW, ...survived, line('judge', 'error', 13, 'no answer again'))
    const { code, out } = await runCommand(args('--follow'), { clock: hundredfold })
    expect(code).toBe(1)
    expect(out).toContain('review: failed. no answer again\n')
  })

  it('stops with 130 at Ctrl-C, and the run says that contact was lost', async () => {
    const { args, show } = folder(...REVIEW)
    const tracking = beginCommand(args('--follow'))
    await tracking.said('● 2 judge')
    tracking.interrupt()
    expect(await tracking.done).toMatchObject({ code: 130 })
    expect(await show()).toMatchObject({ status: 'paused' })
  })

  it('stops when a person gives the run up, drawn or not', async () => {
    for (const [option, working, ended] of [
      [[], '● 2 judge', 'review: cancelled'],
      [['--json'], 'judge', '"status":"cancelled"'],
    ] as const) {
      const { args, dataDir } = folder(...REVIEW)
      const tracking = beginCommand(args('--follow', ...option))
      await tracking.said(working)
      expect((await runCommand(['cancel', 'review', '--data-dir', dataDir])).code).toBe(0)
      expect(await tracking.done).toMatchObject({ code: 0, err: '', out: expect.stringContaining(ended) })
    }
  })

  it('shows a production of another Callboard by its own progress file, to its end', async () => {
    const theirs = tempDir()
    const studio = await openTestStudio(theirs)
    const runId = await studio.produce({ prompt: 'A baker who bakes the Moon', characters: 2 })
    const file = join(theirs, 'runs', runId, 'progress.jsonl')
    const tracking = beginCommand(['track', file, '--follow', '--data-dir', join(theirs, 'ours')])
    await studio.seen(runId, 'run:finished')
    await studio.close()
    const { code, out, err } = await tracking.done
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const titles = out.match(/✓ \d \S+/g)?.map((text) => text.slice(4)) ?? []
    expect(titles.toSorted()).toEqual((studio.board.runs[runId]?.steps ?? []).map((step) => step.plan.id).toSorted())
    expect(out).toContain(`${runId}: succeeded`)
  })
})
