import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CallboardError } from '../../src/shared/contract/errors.ts'
import { beginCommand, runCommand } from '../support/command-line.ts'
import type { Meddle } from '../support/fake-generators.ts'
import { createGate } from '../support/gate.ts'
import { tempDir } from '../support/temp-dir.ts'

const PROMPT = 'A heist crew of retired astronauts steals the Moon'
const FILES = 1 + 4 * 2 + 3

/** Stops the clip of the second character for as long as the gate is shut. */
const holdClip = (gate = createGate()) => {
  const meddle: Meddle = (work, id, { signal }) => (work === 'clip' && id === 'c2' ? gate.wait(signal) : undefined)
  return { gate, meddle }
}

const failClip: Meddle = (work, id) => {
  if (work === 'clip' && id === 'c1') throw new CallboardError('MEDIA_FAILED', 'No film left.')
}

const produce = (dataDir: string, ...more: string[]) => [
  'produce',
  PROMPT,
  '--characters',
  '2',
  '--seed',
  '7',
  '--data-dir',
  dataDir,
  ...more,
]

/** A folder with one finished production. */
async function withRun(meddle?: Meddle) {
  const dataDir = tempDir()
  const made = await runCommand(produce(dataDir, '--json'), meddle ? { meddle } : {})
  const runId = String(made.json.at(-1)?.runId)
  const run = (...args: string[]) => runCommand([...args, '--data-dir', dataDir])
  return { dataDir, runId, made, run }
}

describe('produce', () => {
  it('prints each event as a line of JSON, and the result last', async () => {
    const { made, runId } = await withRun()
    expect(made).toMatchObject({ code: 0, err: '' })
    const events = made.json.slice(0, -1)
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1))
    expect(events[0]).toMatchObject({ type: 'run:created', runId })
    expect(events.at(-1)).toMatchObject({ type: 'run:finished', runId, data: { status: 'succeeded' } })
    for (const event of events) expect(new Date(String(event.at)).toISOString()).toBe(event.at)
    const result = made.json.at(-1)
    expect(Object.keys(result ?? {})).toEqual(['type', 'runId', 'status', 'startedAt', 'finishedAt', 'artifacts'])
    expect(result).toMatchObject({ type: 'result', status: 'succeeded', artifacts: { length: FILES } })
    const artifacts = result?.artifacts as Record<string, unknown>[]
    for (const artifact of artifacts) {
      expect(Object.keys(artifact).sort()).toEqual(['bytes', 'item', 'kind', 'mime', 'path', 'sha256', 'step'])
      expect(readFileSync(String(artifact.path))).toHaveLength(Number(artifact.bytes))
    }
  })

  it('tells a person what happens, a line per step, and where the files are', async () => {
    const dataDir = tempDir()
    const { code, out, err } = await runCommand(produce(dataDir))
    expect(code).toBe(0)
    expect(out).toContain('The Lunar Job: succeeded')
    expect(out.match(/✓ \d/g)?.sort()).toEqual(Array.from({ length: 8 }, (_, index) => `✓ ${index + 1}`))
    expect(err).toMatch(new RegExp(`^${FILES} files in ${join(dataDir, 'runs')}`))
  })

  it('draws in place on a terminal, never more lines than it has', async () => {
    const rows = 13
    const { code, out } = await runCommand(produce(tempDir(), '--characters', '6'), { terminal: { rows } })
    expect(code).toBe(0)
    const frames = out.split('\u001b[?7l').slice(1)
    expect(frames.length).toBeGreaterThan(0)
    for (const frame of frames) expect(frame.split('\n').length - 1).toBeLessThan(rows)
    expect(frames.at(-1)).toContain('100 %')
  })

  it('ends with 1 where the run failed, and says how to go on', async () => {
    const dataDir = tempDir()
    const json = await runCommand(produce(dataDir, '--json'), { meddle: failClip })
    expect(json.code).toBe(1)
    expect(json.json.at(-1)).toMatchObject({ type: 'result', status: 'failed' })
    expect(json.err).toBe('MEDIA_FAILED: No film left.\n')
    const human = await runCommand(produce(dataDir), { meddle: failClip })
    expect(human.code).toBe(1)
    expect(human.err).toMatch(/^MEDIA_FAILED: No film left\.\nTry again with: callboard retry \w+\n$/)
    expect(human.out).toContain('No film left.')
  })

  it('works in a folder whose name has spaces and other letters', async () => {
    const dataDir = join(tempDir(), 'My Café 月 data')
    const { code, json } = await runCommand(produce(dataDir, '--json'))
    expect(code).toBe(0)
    expect(json.at(-1)).toMatchObject({ artifacts: { length: FILES } })
  })

  it('leaves no door open behind it', async () => {
    const { dataDir } = await withRun()
    expect(existsSync(join(dataDir, 'server.json'))).toBe(false)
    expect(existsSync(join(dataDir, 'token'))).toBe(false)
  })
})

describe('being interrupted', () => {
  it('ends with 130, keeps what is done, and resume finishes the rest', async () => {
    const dataDir = tempDir()
    const { gate, meddle } = holdClip()
    const first = beginCommand(produce(dataDir, '--json'), { meddle })
    await gate.reached
    first.interrupt()
    const stopped = await first.done
    expect(stopped.code).toBe(130)
    expect(stopped.json.at(-1)).toMatchObject({ type: 'result', status: 'paused' })
    const runId = String(stopped.json.at(-1)?.runId)

    const again = holdClip()
    const second = beginCommand(['resume', runId, '--data-dir', dataDir], { meddle: again.meddle })
    await again.gate.reached
    second.interrupt()
    const twice = await second.done
    expect(twice).toMatchObject({ code: 130, err: expect.stringContaining(`callboard resume ${runId}`) })

    const shown = await runCommand(['show', runId, '--json', '--data-dir', dataDir])
    expect(shown.json).toMatchObject([{ runId, status: 'paused' }])

    const made: string[] = []
    const third = await runCommand(['resume', runId, '--json', '--data-dir', dataDir], {
      meddle: (work, id) => void made.push(`${work}:${id}`),
    })
    expect(third.code).toBe(0)
    expect(third.json.at(-1)).toMatchObject({ status: 'succeeded', artifacts: { length: FILES } })
    expect(made).toContain('clip:c2')
    expect(made).not.toContain('portrait:c1')
  })
})

describe('after a run', () => {
  it('lists runs, newest first', async () => {
    const { dataDir, runId, run } = await withRun()
    const second = await runCommand(produce(dataDir, '--json', '--title', 'Another'))
    const newest = String(second.json.at(-1)?.runId)
    const { code, json } = await run('runs', '--json')
    expect(code).toBe(0)
    expect(json).toMatchObject([
      { runId: newest, title: 'Another', status: 'succeeded', percent: 100 },
      { runId, title: 'The Lunar Job' },
    ])
    const human = await run('runs')
    expect(human.out.trimEnd().split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^${newest} .*succeeded +100 %  Another$`)),
      expect.stringMatching(new RegExp(`^${runId} .*The Lunar Job$`)),
    ])
  })

  it('says how to begin where there is no run yet', async () => {
    const dataDir = tempDir()
    const human = await runCommand(['runs', '--data-dir', dataDir])
    expect(human).toMatchObject({ code: 0, out: '', err: expect.stringContaining('callboard produce') })
    expect((await runCommand(['runs', '--json', '--data-dir', dataDir])).out).toBe('')
  })

  it('shows one run with its steps, tasks and files', async () => {
    const { runId, run } = await withRun()
    const { json } = await run('show', runId, '--json')
    expect(json).toHaveLength(1)
    expect(json[0]).toMatchObject({ runId, pipeline: 'show-production', status: 'succeeded', percent: 100 })
    expect(json[0]).toMatchObject({ steps: { length: 8 }, artifacts: { length: FILES } })
    const human = await run('show', runId)
    expect(human.out).toContain('The Lunar Job (succeeded, 100 %)')
    expect(human.out.match(/^ {2}\/.*$/gm)).toHaveLength(FILES)
  })

  it('retries what failed, and only that', async () => {
    const { dataDir, runId } = await withRun(failClip)
    const made: string[] = []
    const { code, json } = await runCommand(['retry', runId, '--step', 'video', '--json', '--data-dir', dataDir], {
      meddle: (work, id) => void made.push(`${work}:${id}`),
    })
    expect(code).toBe(0)
    expect(json[0]).toMatchObject({ type: 'run:resumed', runId })
    expect(json.at(-1)).toMatchObject({ type: 'result', status: 'succeeded' })
    expect(made).toEqual(['clip:c1', 'trailer:null'])
  })

  it('watches a run that has ended by showing it and ending', async () => {
    const { runId, run } = await withRun(failClip)
    expect(await run('watch', runId)).toMatchObject({ code: 1, out: expect.stringContaining('failed') })
    const { code, json } = await run('watch', '--json')
    expect(code).toBe(1)
    expect(json[0]).toMatchObject({ type: 'snapshot', runs: [{ id: runId }] })
  })

  it('prints log lines, all or filtered', async () => {
    const { runId, run } = await withRun(failClip)
    const all = await run('logs', runId, '--json')
    expect(all.code).toBe(0)
    expect(all.json.map((line) => line.id)).toEqual(
      all.json.map((line) => line.id).toSorted((a, b) => Number(a) - Number(b)),
    )
    const errors = await run('logs', runId, '--json', '--level', 'error', '--step', 'video', '--item', 'c1')
    expect(errors.json).toMatchObject([
      { level: 'error', step: 'video', item: 'c1', text: 'MEDIA_FAILED: No film left.' },
    ])
    const human = await run('logs', runId, '--grep', 'film')
    expect(human.out).toMatch(/^\d{4}-.*Z error video\/c1 MEDIA_FAILED: No film left\.\n$/)
    expect((await run('logs', runId, '--follow', '--json')).json).toEqual(all.json)
  })

  it('answers pause and cancel with one line', async () => {
    const dataDir = tempDir()
    const { gate, meddle } = holdClip()
    const first = beginCommand(produce(dataDir, '--json'), { meddle })
    await gate.reached
    first.interrupt()
    const runId = String((await first.done).json.at(-1)?.runId)
    const run = (...args: string[]) => runCommand([...args, '--data-dir', dataDir])
    expect((await run('pause', runId, '--json')).json).toEqual([{ runId, status: 'paused' }])
    expect(await run('cancel', runId)).toMatchObject({ code: 0, out: expect.stringMatching(`^${runId}: cancel`) })
  })
})
