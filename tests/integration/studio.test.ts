import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CallboardError } from '../../src/shared/contract/errors.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

const INPUT = { prompt: 'A heist crew of retired astronauts steals the Moon', characters: 3, seed: 7 }

/** Work that waits until the test lets it go on, and stops when it is told to. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
  return {
    open: resolve,
    reached,
    async wait(signal: AbortSignal): Promise<void> {
      reach()
      await Promise.race([
        promise,
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
      ])
    },
  }
}

describe('a production from a prompt to its end', () => {
  it('leaves every file that it promises, whole and as the database says', async () => {
    const dataDir = tempDir()
    const studio = await openTestStudio(dataDir)
    const runId = await studio.produce(INPUT)
    await studio.seen(runId, 'run:finished')
    const run = await studio.dispatch.call('run.get', { runId })
    expect(run.status).toBe('succeeded')
    expect(run.percent).toBe(100)
    expect(run.title).toBe('The Lunar Job')
    expect(run.artifacts).toHaveLength(1 + 4 * 3 + 3)
    for (const artifact of run.artifacts) {
      const content = readFileSync(artifact.path)
      expect(content).toHaveLength(artifact.bytes)
      expect(createHash('sha256').update(content).digest('hex')).toBe(artifact.sha256)
      expect(studio.findArtifact(artifact.id)?.file).toBe(artifact.path)
    }
    await studio.close()
    expect(readdirSync(join(dataDir, 'runs', runId, '.tmp'))).toEqual([])
  })

  it('keeps how long each attempt took', async () => {
    const studio = await openTestStudio(tempDir())
    const runId = await studio.produce(INPUT)
    await studio.seen(runId, 'run:finished')
    const { timings } = await studio.dispatch.call('history.timings', {})
    expect(timings).toHaveLength(2 + 3 * 3 + 3)
    for (const timing of timings) {
      expect(timing.outcome).toBe('succeeded')
      expect(timing.generator).toBe('fake')
      expect(timing.startedAt).toBeGreaterThanOrEqual(timing.queuedAt ?? 0)
      expect(timing.endedAt).toBeGreaterThanOrEqual(timing.startedAt)
    }
    await studio.close()
  })

  it('numbers its events without a gap, over all runs', async () => {
    const studio = await openTestStudio(tempDir())
    const ids = await Promise.all([1, 2, 3].map((seed) => studio.produce({ ...INPUT, seed })))
    await Promise.all(ids.map((id) => studio.seen(id, 'run:finished')))
    expect(studio.events.map((event) => event.seq)).toEqual(studio.events.map((_, index) => index + 1))
    await studio.close()
  })

  it('keeps a title that the person chose', async () => {
    const studio = await openTestStudio(tempDir())
    const runId = await studio.produce({ ...INPUT, title: '  My Moon ' })
    await studio.seen(runId, 'run:finished')
    expect(studio.board.runs[runId]?.title).toBe('My Moon')
    await studio.close()
  })
})

describe('when something fails', () => {
  it('ends as failed with the reason, keeps the rest, and does only the failed part again on retry', async () => {
    let broken = true
    const made: string[] = []
    const studio = await openTestStudio(tempDir(), (work, characterId) => {
      made.push(`${work}:${characterId}`)
      if (broken && work === 'clip' && characterId === 'c2') throw new CallboardError('MEDIA_FAILED', 'No film left.')
    })
    const runId = await studio.produce(INPUT)
    await studio.seen(runId, 'run:finished')
    const failed = await studio.dispatch.call('run.get', { runId })
    expect(failed.status).toBe('failed')
    expect(failed.error).toMatchObject({ code: 'MEDIA_FAILED', message: 'No film left.' })
    expect(failed.steps.map((step) => step.status)).toEqual([
      'succeeded',
      'succeeded',
      'succeeded',
      'succeeded',
      'failed',
      'succeeded',
      'succeeded',
      'pending',
    ])

    broken = false
    made.length = 0
    await studio.dispatch.call('run.retry', { runId, step: 'video', item: 'c2' })
    await studio.seen(
      runId,
      'run:finished',
      (event) => event.type === 'run:finished' && event.data.status === 'succeeded',
    )
    expect(made).toEqual(['clip:c2', 'trailer:null'])
    const retried = await studio.dispatch.call('run.get', { runId })
    expect(retried.steps[4]?.tasks.map((task) => task.attempts)).toEqual([1, 2, 1])
    await studio.close()
  })

  it('says what went wrong in the run and in its log', async () => {
    const studio = await openTestStudio(tempDir(), (work) => {
      if (work === 'dossier') throw new Error('the writer has left')
    })
    const runId = await studio.produce(INPUT)
    await studio.seen(runId, 'run:finished')
    expect(studio.board.runs[runId]?.error).toMatchObject({ code: 'INTERNAL', message: 'the writer has left' })
    const { lines } = await studio.dispatch.call('log.search', { runId, level: 'error' })
    expect(lines.map((line) => line.text)).toContain('INTERNAL: the writer has left')
    expect(lines.map((line) => line.item).sort()).toEqual(['c1', 'c2', 'c3'])
    await studio.close()
  })
})

describe('pausing, resuming and cancelling', () => {
  it('lets running tasks end on pause, starts none, and goes on when resumed', async () => {
    const hold = gate()
    const studio = await openTestStudio(tempDir(), async (work, id, { signal }) => {
      if (work === 'portrait' && id === 'c1') await hold.wait(signal)
    })
    const runId = await studio.produce(INPUT)
    await hold.reached
    await studio.dispatch.call('run.pause', { runId })
    hold.open()
    await studio.seen(runId, 'run:paused')
    const paused = studio.board.runs[runId]
    expect(paused?.steps.every((step) => step.counts.active === 0)).toBe(true)
    expect(paused?.steps[7]?.status).toBe('pending')
    await studio.dispatch.call('run.resume', { runId })
    await studio.seen(runId, 'run:finished')
    expect(studio.board.runs[runId]?.status).toBe('succeeded')
    await studio.close()
  })

  it('stops running work at once on cancel and keeps what is done', async () => {
    const hold = gate()
    const studio = await openTestStudio(tempDir(), (work, id, { signal }) =>
      work === 'clip' && id === 'c1' ? hold.wait(signal) : undefined,
    )
    const runId = await studio.produce(INPUT)
    await hold.reached
    await studio.dispatch.call('run.cancel', { runId })
    await studio.seen(runId, 'run:finished')
    const run = await studio.dispatch.call('run.get', { runId })
    expect(run.status).toBe('cancelled')
    expect(run.artifacts.length).toBeGreaterThanOrEqual(1 + 3)
    expect(run.artifacts.every((artifact) => existsSync(artifact.path))).toBe(true)
    await expect(studio.dispatch.call('run.cancel', { runId })).resolves.toMatchObject({ status: 'cancelled' })
    await expect(studio.dispatch.call('run.pause', { runId })).rejects.toMatchObject({ code: 'RUN_STATE' })
    await studio.close()
  })

  it('takes up a cancelled production where it was: nothing starts before what it needs', async () => {
    const hold = gate()
    const studio = await openTestStudio(tempDir(), (work, id, { signal }) =>
      work === 'portrait' && id === 'c1' ? hold.wait(signal) : undefined,
    )
    const runId = await studio.produce(INPUT)
    await hold.reached
    await studio.dispatch.call('run.cancel', { runId })
    await studio.seen(runId, 'run:finished')
    hold.open()
    await studio.dispatch.call('run.resume', { runId })
    await studio.seen(runId, 'run:finished', (e) => e.type === 'run:finished' && e.data.status === 'succeeded')
    expect(studio.events.filter((event) => event.runId === runId && event.type === 'task:failed')).toEqual([])
    await studio.close()
  })

  it('is done, not paused, when the pause came during the very last task', async () => {
    const hold = gate()
    const studio = await openTestStudio(tempDir(), (work, _id, { signal }) =>
      work === 'trailer' ? hold.wait(signal) : undefined,
    )
    const runId = await studio.produce({ ...INPUT, characters: 1 })
    await hold.reached
    await studio.dispatch.call('run.pause', { runId })
    hold.open()
    await studio.seen(runId, 'run:finished')
    expect(studio.board.runs[runId]?.status).toBe('succeeded')
    await studio.close()
  })

  it.each(['constructor', '__proto__', 'toString', ''])('has no run called %j', async (runId) => {
    const studio = await openTestStudio(tempDir())
    const code = runId === '' ? 'BAD_INPUT' : 'RUN_NOT_FOUND'
    await expect(studio.dispatch.call('run.cancel', { runId })).rejects.toMatchObject({ code })
    await expect(studio.dispatch.call('run.get', { runId })).rejects.toMatchObject({ code })
    await studio.close()
  })

  it('goes on after the program was closed in the middle, without doing finished work again', async () => {
    const dataDir = tempDir()
    const hold = gate()
    const first = await openTestStudio(dataDir, (work, id, { signal }) =>
      work === 'clip' && id === 'c2' ? hold.wait(signal) : undefined,
    )
    const runId = await first.produce(INPUT)
    await hold.reached
    await first.seen(
      runId,
      'step:finished',
      (event) => event.type === 'step:finished' && event.data.stepId === 'portrait',
    )
    await first.close()

    const made: string[] = []
    const second = await openTestStudio(dataDir, (work, id) => void made.push(`${work}:${id}`))
    expect(second.board.runs[runId]?.status).toBe('paused')
    expect(second.board.runs[runId]?.pauseReason).toBe('interrupted')
    await second.dispatch.call('run.resume', { runId })
    await second.seen(runId, 'run:finished')
    expect(second.board.runs[runId]?.status).toBe('succeeded')
    expect(made).toContain('clip:c2')
    expect(made.filter((work) => work.startsWith('portrait') || work.startsWith('dossier'))).toEqual([])
    await second.close()
  })
})

describe('bad input', () => {
  it.each([
    [{ prompt: '' }, 'PROMPT_EMPTY'],
    [{ prompt: ' \n\u200b\u0000 ' }, 'PROMPT_EMPTY'],
    [{ prompt: 'x'.repeat(20_000) }, 'PROMPT_TOO_LONG'],
    [{ prompt: 'x', characters: 0 }, 'CHARACTERS_OUT_OF_RANGE'],
    [{ prompt: 'x', characters: 200 }, 'CHARACTERS_OUT_OF_RANGE'],
    [{ prompt: 'x', characters: 2.5 }, 'CHARACTERS_OUT_OF_RANGE'],
    [{ prompt: 'x', seed: -1 }, 'SEED_OUT_OF_RANGE'],
    [{ prompt: 'x', title: 't'.repeat(121) }, 'TITLE_TOO_LONG'],
    [{ prompt: 'x', surprise: 1 }, 'BAD_INPUT'],
    [{}, 'PROMPT_EMPTY'],
    [null, 'BAD_INPUT'],
  ])('%j is refused as %s and leaves nothing behind', async (input, code) => {
    const dataDir = tempDir()
    const studio = await openTestStudio(dataDir)
    await expect(studio.dispatch.call('run.create', { input })).rejects.toMatchObject({ code })
    expect(studio.board).toEqual({ seq: 0, runs: {} })
    expect(existsSync(join(dataDir, 'runs'))).toBe(false)
    await studio.close()
  })

  it('answers an unknown run, step, command or pipeline by its own code', async () => {
    const studio = await openTestStudio(tempDir())
    const runId = await studio.produce({ ...INPUT, characters: 1 })
    await studio.seen(runId, 'run:finished')
    const { call, fromOutside } = studio.dispatch
    await expect(call('run.get', { runId: 'nobody' })).rejects.toMatchObject({ code: 'RUN_NOT_FOUND' })
    await expect(call('run.resume', { runId: 'nobody' })).rejects.toMatchObject({ code: 'RUN_NOT_FOUND' })
    await expect(call('run.retry', { runId, step: 'nothing' })).rejects.toMatchObject({ code: 'STEP_NOT_FOUND' })
    await expect(call('run.retry', { runId })).rejects.toMatchObject({ code: 'RUN_STATE' })
    await expect(call('run.create', { pipeline: 'x', input: {} })).rejects.toMatchObject({ code: 'UNKNOWN_PIPELINE' })
    await expect(fromOutside('run.explode', {}, ['control'])).rejects.toMatchObject({ code: 'UNKNOWN_COMMAND' })
    await expect(fromOutside('toString', {}, ['control'])).rejects.toMatchObject({ code: 'UNKNOWN_COMMAND' })
    await expect(fromOutside('run.cancel', { runId }, ['watch'])).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(fromOutside('run.get', { runId: 7 }, ['watch'])).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await studio.close()
  })

  it('takes any Unicode in a prompt, as text', async () => {
    const studio = await openTestStudio(tempDir())
    const prompts = ['月の裏側の図書館', '🦊🚀', 'مكتبة', '<script>alert(1)</script>', '\ud800 half a pair']
    for (const prompt of prompts) {
      const runId = await studio.produce({ prompt, characters: 1 })
      await studio.seen(runId, 'run:finished')
      expect(studio.board.runs[runId]?.status).toBe('succeeded')
    }
    await studio.close()
  })
})
