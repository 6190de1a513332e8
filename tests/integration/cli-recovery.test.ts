import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CallboardError } from '../../src/shared/contract/errors.ts'
import { type CommandOptions, runCommand } from '../support/command-line.ts'
import type { Meddle } from '../support/fake-generators.ts'
import { tempDir } from '../support/temp-dir.ts'

/** A folder with one finished production of two characters. */
async function withShow(options: CommandOptions = {}) {
  const dataDir = tempDir()
  const args = ['produce', 'A lighthouse', '--characters', '2', '--seed', '7', '--json', '--data-dir', dataDir]
  const made = await runCommand(args, options)
  const runId = String(made.json.at(-1)?.runId)
  const run = (words: readonly string[], more: CommandOptions = {}) =>
    runCommand([...words, '--data-dir', dataDir], { ...options, ...more })
  return { dataDir, runId, run, folder: join(dataDir, 'runs', runId) }
}

const begun = (lines: readonly Record<string, unknown>[]): string[] =>
  lines
    .filter(({ type }) => type === 'task:started')
    .map(({ data }) => String((data as { taskId?: unknown }).taskId).replace(/^[^/]*\//, ''))
    .sort()

describe('redo', () => {
  it('lists beforehand what is done again, what may be, and how long it takes', async () => {
    const { run, runId } = await withShow()
    const { code, json } = await run(['redo', runId, '--step', 'video', '--item', 'c1', '--dry-run', '--json'])
    expect(code).toBe(0)
    expect(json).toHaveLength(1)
    expect(json[0]).toMatchObject({
      runId,
      status: 'succeeded',
      tasks: [
        { step: 'video', item: 'c1', why: 'asked' },
        { step: 'trailer', item: null, why: 'depends' },
      ],
      eta: { basis: expect.stringMatching(/history|this-run|defaults|none/) },
    })
  })

  it('says the same in words in a terminal', async () => {
    const { run, runId } = await withShow()
    const { out } = await run(['redo', runId, '--step', 'video', '--item', 'c1', '--dry-run'])
    expect(out).toContain('video, Ines Varga: again')
    expect(out).toContain('trailer: again, if what it is made from changes')
  })

  it('does it, follows it to its end, and prints the result as produce does', async () => {
    const { run, runId } = await withShow()
    const { code, json } = await run(['redo', runId, '--step', 'portrait', '--item', 'c2', '--seed', '5', '--json'])
    expect(code).toBe(0)
    expect(begun(json)).toEqual(['library-poster', 'portrait-grid', 'portrait/c2', 'trailer', 'video/c2'])
    expect(json.at(-1)).toMatchObject({ type: 'result', runId, status: 'succeeded' })
  })

  it.each([
    ['a step that is not there', ['--step', 'nothing'], 2, 'STEP_NOT_FOUND'],
    ['a character that is not there', ['--step', 'video', '--item', 'c9'], 2, 'ITEM_NOT_FOUND'],
    ['a brief for nobody', ['--step', 'portrait', '--brief', 'older'], 2, 'BAD_INPUT'],
    ['an empty brief', ['--step', 'portrait', '--item', 'c1', '--brief', ' '], 2, 'BAD_INPUT'],
    ['a seed that is none', ['--step', 'portrait', '--seed', '-1'], 2, 'BAD_INPUT'],
    ['no step', [], 2, 'BAD_INPUT'],
  ])('refuses %s in one line with a code, and changes nothing', async (_what, words, exit, error) => {
    const { run, runId } = await withShow()
    const before = (await run(['replay', runId, '--speed', '0', '--json'])).out
    const answer = await run(['redo', runId, ...words, '--json'])
    expect(answer.code).toBe(exit)
    expect(answer.err).toContain(error)
    expect((await run(['replay', runId, '--speed', '0', '--json'])).out).toBe(before)
  })
})

describe('retry', () => {
  it('tries a failed character again with another brief, which all of its pieces hear of', async () => {
    const briefs: string[] = []
    let failing = true
    const meddle: Meddle = (work, id) => {
      if (work === 'portrait' && id === 'c1' && failing) throw new CallboardError('MEDIA_FAILED', 'Too dark.')
    }
    const { run, runId, folder } = await withShow({ meddle })
    failing = false
    const { code } = await run([
      'retry',
      runId,
      '--step',
      'portrait',
      '--item',
      'c1',
      '--brief',
      'A pilot in daylight.',
      '--json',
    ])
    briefs.push(readFileSync(join(folder, 'portrait', 'c1.png'), 'utf8'))
    expect(code).toBe(0)
    expect(briefs[0]).toContain('A pilot in daylight.')
  })
})

it('draws the portrait anew for a clip that failed, when the person is described otherwise', async () => {
  let failing = true
  const meddle: Meddle = (work, id) => {
    if (work === 'clip' && id === 'c1' && failing) throw new CallboardError('MEDIA_FAILED', 'Too dark.')
  }
  const { run, runId, folder } = await withShow({ meddle })
  failing = false
  const { code, json } = await run(['retry', runId, '--step', 'video', '--brief', 'A pilot in daylight.', '--json'])
  expect(code).toBe(0)
  expect(begun(json)).toEqual(
    expect.arrayContaining(['character-dossier/c1', 'portrait/c1', 'video/c1', 'library-poster', 'trailer']),
  )
  const portraits = readdirSync(join(folder, 'portrait')).map((name) =>
    readFileSync(join(folder, 'portrait', name), 'utf8'),
  )
  expect(portraits.filter((text) => text.includes('A pilot in daylight.'))).toHaveLength(1)
})

describe('delete', () => {
  it('asks first, and deletes nothing when the answer is no', async () => {
    const asked: string[] = []
    const { run, runId, folder } = await withShow()
    const confirm = async (question: string): Promise<boolean> => {
      asked.push(question)
      return false
    }
    const { err } = await run(['delete', runId], { confirm })
    expect(asked).toEqual([expect.stringContaining('“The Lunar Job”')])
    expect(err).toContain('Nothing was deleted')
    expect(existsSync(folder)).toBe(true)
  })

  it('deletes when the answer is yes', async () => {
    const { run, runId, folder } = await withShow()
    const { code } = await run(['delete', runId], { confirm: async () => true })
    expect(code).toBe(0)
    expect(existsSync(folder)).toBe(false)
    expect((await run(['show', runId])).code).toBe(3)
  })

  it('does not take silence for a yes where nobody is there to be asked', async () => {
    const { run, runId, folder } = await withShow()
    const { code, err } = await run(['delete', runId, '--json'])
    expect([code, existsSync(folder)]).toEqual([2, true])
    expect(err).toContain('--yes')
    expect((await run(['delete', runId, '--yes', '--json'])).json).toEqual([{ runId }])
  })
})

describe('doctor', () => {
  const severities = (json: readonly Record<string, unknown>[], part: string) =>
    json.filter((found) => found.part === part).map(({ severity }) => severity)

  it('finds a folder in order where all is well', async () => {
    const { run } = await withShow()
    const { code, json } = await run(['doctor', '--json'])
    expect(code).toBe(0)
    expect(new Set(json.map(({ severity }) => severity))).toEqual(new Set(['ok']))
  })

  it('says which file is missing, and which is not as it was made, and ends with 1', async () => {
    const { run, folder, runId } = await withShow()
    rmSync(join(folder, 'portrait', 'c1.png'))
    writeFileSync(join(folder, 'portrait', 'c2.png'), 'scribbled over')
    const { code, json } = await run(['doctor', '--json'])
    expect(code).toBe(1)
    expect(json.filter(({ severity }) => severity === 'error').map(({ about }) => about)).toEqual([
      [`runs/${runId}/portrait/c1.png`],
      [`runs/${runId}/portrait/c2.png`],
    ])
  })

  it('finds what is left over, and removes that and nothing else when told to', async () => {
    const { run, folder, dataDir } = await withShow()
    const kept = (): string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => !name.startsWith('.tmp'))
        .sort()
    const files = kept()
    mkdirSync(join(folder, '.tmp', 'video.c1-3'), { recursive: true })
    writeFileSync(join(folder, '.tmp', 'video.c1-3', 'c1.mp4'), 'half')
    mkdirSync(join(dataDir, 'runs', 'nobody'))
    writeFileSync(join(dataDir, 'runs', 'nobody', 'x.png'), 'x')
    const found = await run(['doctor', '--json'])
    expect([found.code, severities(found.json, 'strays')]).toEqual([0, ['warning']])
    const tidied = await run(['doctor', '--tidy', '--json'])
    expect(severities(tidied.json, 'strays')).toEqual(['ok'])
    expect(kept()).toEqual(files)
  })

  it('finds a database that cannot be read', async () => {
    const { run, dataDir } = await withShow()
    writeFileSync(join(dataDir, 'callboard.db'), 'milk and bread, and a good deal more of it than that')
    const { code, json } = await run(['doctor', '--json'])
    expect(code).toBe(1)
    expect(severities(json, 'database')).toEqual(['error'])
  })

  it('has nothing to look at in an empty folder, and makes nothing there', async () => {
    const dataDir = tempDir()
    const { code, json } = await runCommand(['doctor', '--json', '--data-dir', dataDir])
    expect([code, json.map(({ text }) => text)]).toEqual([0, ['There is no database yet.']])
    expect(readdirSync(dataDir)).toEqual([])
  })
})
