import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { startTestHost, type TestHost } from '../support/browser-host.ts'
import { beginCommand, runCommand } from '../support/command-line.ts'
import { request } from '../support/raw-http.ts'
import { tempDir } from '../support/temp-dir.ts'

const PIECES = [
  'Dossiers/Ines Varga.md',
  'Portrait grid.png',
  'Portraits/Ines Varga.png',
  'Poster.png',
  'Trailer.mp4',
  'Videos/Ines Varga.mp4',
  'show.json',
]

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

async function produced(title = 'The Lunar Job') {
  const dataDir = tempDir()
  const args = ['--characters', '1', '--title', title, '--json', '--data-dir', dataDir]
  const { json } = await runCommand(['produce', 'x', ...args])
  const runId = String(json.at(-1)?.runId)
  const to = mkdtempSync(join(dataDir, 'to-'))
  const exportTo = (...more: string[]) => runCommand(['export', runId, '--to', to, '--data-dir', dataDir, ...more])
  return { dataDir, runId, to, exportTo }
}

describe('callboard export', () => {
  it('copies a show by readable names, and prints where it lies', async () => {
    const { to, exportTo } = await produced()
    expect(await exportTo()).toMatchObject({ code: 0, out: `${join(to, 'The Lunar Job')}\n`, err: '' })
    expect(filesIn(join(to, 'The Lunar Job'))).toEqual(PIECES)
  })

  it('describes each file so that it can be checked', async () => {
    const { to, exportTo, runId } = await produced()
    const { json } = await exportTo('--json')
    expect(json).toEqual([
      {
        type: 'export',
        runId,
        folder: join(to, 'The Lunar Job'),
        files: 7,
        bytes: expect.any(Number),
        complete: true,
        missing: [],
      },
    ])
    const sheet = JSON.parse(readFileSync(join(to, 'The Lunar Job', 'show.json'), 'utf8')) as Record<string, unknown>
    expect(sheet).toMatchObject({ runId, title: 'The Lunar Job', complete: true })
    expect(sheet.files).toHaveLength(6)
  })

  it('refuses to overwrite, and leaves what is there alone', async () => {
    const { to, exportTo } = await produced()
    await exportTo()
    writeFileSync(join(to, 'The Lunar Job', 'notes.txt'), 'mine')
    expect(await exportTo()).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^EXPORT_EXISTS: [^\n]+\n$/),
    })
    expect(filesIn(join(to, 'The Lunar Job'))).toContain('notes.txt')
  })

  it('stays inside the chosen folder, whatever the title says', async () => {
    const { dataDir, to, exportTo } = await produced('../../..\\..//CON')
    expect(await exportTo()).toMatchObject({ code: 0 })
    expect(readdirSync(to)).toEqual(['-..-..-..-CON'])
    expect(readdirSync(dataDir)).not.toContain('CON')
  })

  it('exports what an unfinished show has, and says what is missing', async () => {
    const dataDir = tempDir()
    const meddle = (work: string): void => {
      if (work === 'clip') throw new Error('no film today')
    }
    const args = ['--characters', '2', '--json', '--data-dir', dataDir]
    const { code, json } = await runCommand(['produce', 'x', ...args], { meddle })
    expect(code).toBe(1)
    const to = tempDir()
    const answer = await runCommand(['export', String(json.at(-1)?.runId), '--to', to, '--data-dir', dataDir])
    expect(answer).toMatchObject({
      code: 0,
      err: 'Without 2 videos and the trailer, which the show does not have yet.\n',
    })
    expect(filesIn(join(to, 'The Lunar Job'))).not.toContain('Trailer.mp4')
    const sheet = JSON.parse(readFileSync(join(to, 'The Lunar Job', 'show.json'), 'utf8')) as { complete: boolean }
    expect(sheet.complete).toBe(false)
  })

  it.each([
    ['nobody’s show', ['export', 'nobody', '--to', '.'], 3, 'RUN_NOT_FOUND'],
    ['no place', ['export', 'nobody'], 2, 'BAD_INPUT'],
    ['an empty place', ['export', 'nobody', '--to', ''], 2, 'BAD_INPUT'],
  ])('answers %s by one line with a code', async (_what, args, code, error) => {
    const answer = await runCommand([...args, '--data-dir', tempDir()])
    expect(answer).toMatchObject({ code, out: '', err: expect.stringMatching(new RegExp(`^${error}: [^\\n]+\\n$`)) })
  })

  it('writes by its own hand while another Callboard has the data folder', async () => {
    const { studio, dataDir } = await startTestHost()
    const runId = await studio.produce({ prompt: 'x', characters: 1 })
    await studio.seen(runId, 'run:finished')
    const to = tempDir()
    expect(await runCommand(['export', runId, '--to', to, '--data-dir', dataDir])).toMatchObject({ code: 0, err: '' })
    expect(filesIn(join(to, 'The Lunar Job'))).toEqual(PIECES)
  })

  it('leaves nothing behind when it is interrupted', async () => {
    const { dataDir, runId } = await produced()
    const to = tempDir()
    const command = beginCommand(['export', runId, '--to', to, '--data-dir', dataDir])
    command.interrupt()
    expect(await command.done).toMatchObject({ code: 130, out: '', err: 'Stopped; nothing was exported.\n' })
    expect(readdirSync(to)).toEqual([])
  })

  it('has nothing to export of work that is only reported', async () => {
    const { host, studio, dataDir } = await startTestHost()
    await studio.dispatch.call('operation.start', { operationId: 'backup', steps: 1 })
    const answer = await runCommand(['export', 'backup', '--to', tempDir(), '--data-dir', dataDir])
    expect(host.info.dataDir).toBe(dataDir)
    expect(answer).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^EXPORT_EMPTY: /) })
  })
})

async function finished(title: string) {
  const test = await startTestHost()
  const runId = await test.studio.produce({ prompt: 'x', characters: 1, title })
  await test.studio.seen(runId, 'run:finished')
  const ask = (name: string, { token }: Pick<TestHost, 'token'> = test) =>
    fetch(`http://127.0.0.1:${test.port}/exports/${name}`, { headers: { Authorization: `Bearer ${token}` } })
  return { ...test, runId, ask }
}

describe('a show as a zip', () => {
  it('holds what the folder holds, by the same names, in any script', async () => {
    const { runId, ask } = await finished('月球 🌙')
    const answer = await ask(`${runId}.zip`)
    expect(answer.headers.get('content-type')).toBe('application/zip')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="_ _.zip"; filename*=UTF-8''%E6%9C%88%E7%90%83%20%F0%9F%8C%99.zip`,
    )
    const files = unzipSync(await answer.bytes())
    expect(Object.keys(files).sort()).toEqual(PIECES.map((name) => `月球 🌙/${name}`))
    expect(strFromU8(files['月球 🌙/Videos/Ines Varga.mp4'] ?? new Uint8Array())).toBe('clip c1')
  })

  it('is for who may watch alone', async () => {
    const { port, runId, studio, ask, token: own } = await finished('x')
    expect((await request(port, `GET /exports/${runId}.zip`)).status).toBe(401)
    const { token } = await studio.dispatch.call('token.create', { name: 'ci', scope: 'report' })
    expect((await ask(`${runId}.zip`, { token })).status).toBe(403)
    expect(await request(port, `HEAD /exports/${runId}.zip`, { Authorization: `Bearer ${own}` })).toMatchObject({
      status: 200,
      body: Buffer.alloc(0),
    })
  })

  it.each(['nobody.zip', '../token.zip', '%2e%2e.zip', 'x'])('is not there for %s', async (name) => {
    const { ask } = await finished('x')
    expect((await ask(name)).status).toBe(404)
  })

  it('breaks off where a file was changed, so that nobody takes it for whole', async () => {
    const { runId, studio, ask } = await finished('x')
    const { artifacts } = await studio.dispatch.call('artifact.list', { runId })
    writeFileSync(artifacts.find(({ step }) => step === 'trailer')?.path ?? '', 'another film')
    const answer = await ask(`${runId}.zip`)
    await expect(answer.bytes()).rejects.toThrow()
  })
})
