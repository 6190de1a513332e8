import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Meddle } from '../support/fake-generators.ts'
import { openTestStudio, type TestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

const INPUT = { prompt: 'A heist crew of retired astronauts steals the Moon', characters: 3, seed: 7 }

async function finishedShow(studio: TestStudio): Promise<string> {
  const runId = await studio.produce(INPUT)
  await studio.seen(runId, 'run:finished')
  return runId
}

/** Gives a command and waits for the run's next end. Answers which tasks were begun in between. */
async function andWait(studio: TestStudio, runId: string, command: 'run.redo' | 'run.resume', input: object) {
  const from = studio.board.seq
  const answer = await studio.dispatch.call(command, { runId, ...input } as never)
  await studio.seen(runId, 'run:finished', (event) => event.seq > from)
  const begun = studio.events.flatMap((event) =>
    event.seq > from && event.type === 'task:started' ? [event.data.taskId.slice(runId.length + 1)] : [],
  )
  return { answer, begun: begun.sort() }
}

const filesOf = (dataDir: string, runId: string, step: string): string[] =>
  readdirSync(join(dataDir, 'runs', runId, step)).sort()

describe('redoing a piece of a finished show', () => {
  it('says beforehand what may change, and changes nothing by saying it', async () => {
    const dataDir = tempDir()
    const studio = await openTestStudio(dataDir)
    const runId = await finishedShow(studio)
    const before = studio.board.seq
    const plan = await studio.dispatch.call('run.redo', { runId, step: 'portrait', item: 'c2', dryRun: true })
    expect(plan.tasks.map(({ taskId, why }) => [taskId.slice(runId.length + 1), why])).toEqual([
      ['portrait/c2', 'asked'],
      ['video/c2', 'depends'],
      ['portrait-grid', 'depends'],
      ['library-poster', 'depends'],
      ['trailer', 'depends'],
    ])
    expect(studio.board.seq).toBe(before)
    await studio.close()
  })

  it('keeps all that depends on it where the piece comes out as it was', async () => {
    const dataDir = tempDir()
    const studio = await openTestStudio(dataDir)
    const runId = await finishedShow(studio)
    const { begun } = await andWait(studio, runId, 'run.redo', { step: 'portrait', item: 'c2' })
    expect(begun).toEqual(['portrait/c2'])
    expect(studio.board.runs[runId]?.status).toBe('succeeded')
    await studio.close()
  })

  it('draws a character from another brief, then only what that reaches, and leaves no old file behind', async () => {
    const dataDir = tempDir()
    const studio = await openTestStudio(dataDir)
    const runId = await finishedShow(studio)
    const { begun } = await andWait(studio, runId, 'run.redo', { step: 'portrait', item: 'c2', brief: 'An old pilot.' })
    expect(begun).toEqual([
      'character-dossier/c2',
      'library-poster',
      'portrait-grid',
      'portrait/c2',
      'trailer',
      'video/c2',
    ])
    const { artifacts } = await studio.dispatch.call('artifact.list', { runId })
    const portraits = artifacts.filter(({ step }) => step === 'portrait')
    expect(portraits).toHaveLength(3)
    const redone = portraits.find(({ item }) => item === 'c2')
    expect(readFileSync(redone?.path ?? '', 'utf8')).toContain('An old pilot.')
    for (const { path, sha256 } of artifacts) {
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256)
    }
    await expect.poll(() => filesOf(dataDir, runId, 'portrait')).toHaveLength(3)
    await studio.close()
  })

  it('shows the changed face in all that is made from the portrait', async () => {
    const drawn: [string, string][] = []
    const studio = await openTestStudio(tempDir(), undefined, {
      lookAt: (work, cast) => drawn.push([work, cast.find(({ id }) => id === 'c2')?.visualBrief ?? '']),
    })
    const runId = await finishedShow(studio)
    drawn.length = 0
    await andWait(studio, runId, 'run.redo', { step: 'portrait', item: 'c2', brief: 'An old pilot.' })
    expect(new Set(drawn.map(([, brief]) => brief))).toEqual(new Set(['An old pilot.']))
    expect(drawn.map(([work]) => work).sort()).toEqual(['clip', 'grid', 'portrait', 'poster'])
    await studio.close()
  })

  it('refuses another seed for what follows the faces of others', async () => {
    const studio = await openTestStudio(tempDir())
    const runId = await finishedShow(studio)
    const before = studio.board.seq
    await expect(studio.dispatch.call('run.redo', { runId, step: 'library-poster', seed: 5 })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    })
    expect(studio.board.seq).toBe(before)
    await studio.close()
  })

  it('finds the new piece by its address, and the old one no more', async () => {
    const dataDir = tempDir()
    const studio = await openTestStudio(dataDir)
    const runId = await finishedShow(studio)
    const addressOf = async (): Promise<string> => {
      const { artifacts } = await studio.dispatch.call('artifact.list', { runId })
      return artifacts.find(({ step, item }) => step === 'portrait' && item === 'c1')?.id ?? ''
    }
    const old = await addressOf()
    await andWait(studio, runId, 'run.redo', { step: 'portrait', item: 'c1', seed: 99 })
    const now = await addressOf()
    expect(studio.findArtifact(old)).toBeNull()
    expect(existsSync(studio.findArtifact(now)?.file ?? '')).toBe(true)
    await studio.close()
  })

  it('goes on with a redo after the program was closed in the middle of it', async () => {
    const dataDir = tempDir()
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    let holding = false
    const holdClips: Meddle = async (work, _id, context) => {
      if (!holding || work !== 'clip') return
      letGo()
      await new Promise((_, reject) => context.signal.addEventListener('abort', () => reject(context.signal.reason)))
    }
    const first = await openTestStudio(dataDir, holdClips)
    const runId = await finishedShow(first)
    holding = true
    await first.dispatch.call('run.redo', { runId, step: 'portrait', item: 'c1', seed: 5 })
    await held
    await first.close()
    const second = await openTestStudio(dataDir)
    const { begun } = await andWait(second, runId, 'run.resume', {})
    expect(begun).not.toContain('portrait/c1')
    expect(second.board.runs[runId]?.status).toBe('succeeded')
    await second.close()
  })
})
