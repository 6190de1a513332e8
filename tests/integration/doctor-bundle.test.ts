import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startBrowserHost } from '../../src/main/server/browser-host.ts'
import { runCommand } from '../support/command-line.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'
import { searchFolder } from '../support/token-search.ts'

const entriesOf = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]))

const parse = (text: string | undefined): unknown => JSON.parse(text ?? '')

/** A folder with one show, one failed attempt, a log and a crash report. */
async function withHistory() {
  const dataDir = join(tempDir(), 'data')
  let failures = 1
  const studio = await openTestStudio(dataDir, (work) => {
    if (work === 'portrait' && failures-- > 0) throw Object.assign(new Error('it ran'), { code: 'MEDIA_WORKER_DIED' })
  })
  const runId = await studio.produce({ prompt: 'A hushed prompt', title: 'The Quiet Title', characters: 2 })
  await studio.seen(runId, 'run:finished')
  await studio.dispatch.call('setting.set', { key: 'look.accent', value: 'teal' })
  await studio.close()
  mkdirSync(join(dataDir, 'logs'))
  mkdirSync(join(dataDir, 'crashes', 'completed'), { recursive: true })
  writeFileSync(join(dataDir, 'logs', 'callboard.log'), '{"msg":"newest"}\n')
  writeFileSync(join(dataDir, 'logs', 'callboard.1.log'), `{"msg":"older","token":"abc","at":"${homedir()}/x"}\n`)
  writeFileSync(join(dataDir, 'logs', 'crash-2026-11-20T10-00-00-000Z.txt'), 'Callboard: an error\nCookie: a=b\n')
  writeFileSync(join(dataDir, 'crashes', 'completed', 'one.dmp'), 'MEMORY')
  const file = join(dataDir, '..', 'report.zip')
  const bundle = (...more: string[]) => runCommand(['doctor', '--data-dir', dataDir, '--bundle', file, ...more])
  return { dataDir, runId, file, bundle }
}

describe('a report', () => {
  it.each([['--force'], ['--with-titles']])('is what %s is about, which is refused without it', async (option) => {
    const { code, out, err } = await runCommand(['doctor', '--data-dir', tempDir(), option])
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining('belong to --bundle') })
  })

  it('holds versions, findings, settings, rows, sizes, outcomes and logs', async () => {
    const { dataDir, runId, file, bundle } = await withHistory()
    const { code, out } = await bundle()
    expect(code).toBe(0)
    const entries = entriesOf(file)
    for (const name of Object.keys(entries)) expect(out).toContain(name)
    expect(out).toContain(file)
    expect(parse(entries['doctor.json'])).toContainEqual(expect.objectContaining({ part: 'journal', severity: 'ok' }))
    expect(parse(entries['machine.json'])).toMatchObject({
      version: '0.0.0-test',
      node: process.versions.node,
      arch: process.arch,
      sizes: { 'callboard.db': { files: 1, bytes: statSync(join(dataDir, 'callboard.db')).size } },
    })
    expect(parse(entries['database.json'])).toMatchObject({ rows: { run: 1, access_token: 0 } })
    expect(parse(entries['settings.json'])).toEqual({ 'look.accent': '"teal"' })
    expect(parse(entries['runs.json'])).toMatchObject({
      runs: [
        {
          runId,
          pipeline: 'show-production',
          status: 'succeeded',
          attempts: expect.arrayContaining([{ outcome: 'failed', n: 1 }]),
        },
      ],
      failures: [{ runId, step: 'portrait', code: 'MEDIA_WORKER_DIED', triedAgain: 1 }],
    })
    expect(entries['logs/callboard.log']).toBe('{"msg":"newest"}\n')
  })

  it('has no secrets, and no home folder, in what is copied', async () => {
    const { file, bundle } = await withHistory()
    await bundle()
    const entries = entriesOf(file)
    expect(entries['logs/callboard.1.log']).toBe('{"msg":"older","token":"[secret]","at":"~/x"}\n')
    expect(entries['logs/crash-2026-11-20T10-00-00-000Z.txt']).toBe('Callboard: an error\nCookie: [secret]\n')
  })

  it('leaves titles and prompts out, unless they are asked for', async () => {
    const { file, bundle } = await withHistory()
    await bundle()
    expect(JSON.stringify(entriesOf(file))).not.toMatch(/Quiet Title|hushed prompt/)
    const { out } = await bundle('--with-titles', '--force')
    expect(out).not.toContain('titles and prompts were')
    expect(parse(entriesOf(file)['runs.json'])).toMatchObject({
      runs: [{ title: 'The Quiet Title', prompt: 'A hushed prompt' }],
    })
  })

  it('names dumps of crashed processes and leaves them where they are: they are memory', async () => {
    const { file, bundle } = await withHistory()
    await bundle()
    const entries = entriesOf(file)
    expect(parse(entries['dumps.json'])).toMatchObject([{ name: 'one.dmp', bytes: 6 }])
    expect(JSON.stringify(entries)).not.toContain('MEMORY')
  })

  it('is for its owner’s eyes, and takes no file’s place unless it is told to', async () => {
    const { file, bundle } = await withHistory()
    writeFileSync(file, 'mine')
    const refused = await bundle('--json')
    expect(refused.code).toBe(2)
    expect(refused.json.at(-1)).toMatchObject({ type: 'error', error: { code: 'EXPORT_EXISTS' } })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    const forced = await bundle('--json', '--force')
    expect(forced.code).toBe(0)
    expect(forced.json.at(-1)).toMatchObject({ type: 'bundle', file })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(file, '..')).sort()).toEqual(['data', 'report.zip'])
  })

  it('cannot be written where there is no such folder; that is said, and nothing is left', async () => {
    const { dataDir } = await withHistory()
    const place = join(dataDir, 'no', 'such', 'report.zip')
    const { code, err } = await runCommand(['doctor', '--data-dir', dataDir, '--bundle', place])
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('EXPORT_UNWRITABLE: The report cannot be written'),
    })
  })

  it('does not replace a folder, even where it may write over a file', async () => {
    const { file, bundle } = await withHistory()
    mkdirSync(file)
    expect((await bundle('--force')).code).toBe(2)
    expect(readdirSync(file)).toEqual([])
  })

  it('is made of a damaged database as well, and says what could not be read', async () => {
    const { dataDir, file, bundle } = await withHistory()
    writeFileSync(join(dataDir, 'callboard.db'), 'milk and bread, and a good deal more of it than that')
    rmSync(join(dataDir, 'callboard.db-wal'), { force: true })
    const { code } = await bundle()
    expect(code).toBe(1)
    const entries = entriesOf(file)
    expect(parse(entries['doctor.json'])).toContainEqual(
      expect.objectContaining({ part: 'database', severity: 'error' }),
    )
    expect(parse(entries['runs.json'])).toMatchObject({ runs: { unreadable: expect.any(String) } })
    expect(entries['logs/callboard.log']).toContain('newest')
  })

  it('is made of an empty folder as well, and makes nothing there', async () => {
    const dataDir = tempDir()
    const file = join(tempDir(), 'report.zip')
    const { code } = await runCommand(['doctor', '--data-dir', dataDir, '--bundle', file])
    expect(code).toBe(0)
    expect(parse(entriesOf(file)['database.json'])).toMatchObject({ unreadable: expect.any(String) })
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('is made beside a Callboard at work, without its token in any form', async () => {
    const dataDir = join(tempDir(), 'data')
    const studio = await openTestStudio(dataDir)
    const host = await startBrowserHost({ studio, host: '127.0.0.1', port: 0, pageRoot: dataDir })
    onTestFinished(async () => {
      await host.close()
      await studio.close()
    })
    const token = readFileSync(host.info.tokenFile, 'utf8').trim()
    // What a log might have caught before anybody took care.
    mkdirSync(join(dataDir, 'logs'))
    const leaks = [token, Buffer.from(token).toString('hex'), Buffer.from(`x${token}`).toString('base64')].join('\n')
    writeFileSync(join(dataDir, 'logs', 'callboard.log'), `${leaks}\n`)
    const folder = tempDir()
    const { code } = await runCommand(['doctor', '--data-dir', dataDir, '--bundle', join(folder, 'report.zip')])
    expect(code).toBe(0)
    expect(searchFolder(folder, token)).toEqual([])
    expect(parse(entriesOf(join(folder, 'report.zip'))['database.json'])).toMatchObject({ rows: { run: 0 } })
  })
})
