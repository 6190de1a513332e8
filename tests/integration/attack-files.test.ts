import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAppProtocol } from '../../src/main/desktop/page/app-protocol.ts'
import { createShowFiles } from '../../src/main/desktop/page/show-files.ts'
import { exportFolder } from '../../src/main/export/export-folder.ts'
import { openTestHost, type TestHost } from '../support/browser-host.ts'
import { request } from '../support/raw-http.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

const SECRET = 'a person’s own secret'

/** What an attacker who can write the database may put in the place of a file's path. */
interface Plant {
  readonly name: string
  readonly path: (root: string, runId: string) => string
}

const PLANTS: readonly Plant[] = [
  { name: 'a file above the data folder', path: () => '../secret.txt' },
  { name: 'a file above, from below the runs', path: (_root, runId) => `runs/${runId}/../../../secret.txt` },
  { name: 'the token', path: () => 'token' },
  { name: 'the token, from below the runs', path: () => 'runs/../token' },
  { name: 'the database', path: () => 'callboard.db' },
  { name: 'an absolute path', path: (root) => join(root, 'secret.txt') },
  { name: 'a folder that begins like the runs', path: () => 'runs-of-others/secret.txt' },
  { name: 'a link to a file', path: (_root, runId) => `runs/${runId}/link.txt` },
  { name: 'a link to a folder', path: (_root, runId) => `runs/${runId}/folder/secret.txt` },
  { name: 'a link to a link', path: (_root, runId) => `runs/${runId}/twice.txt` },
  { name: 'the runs themselves', path: () => 'runs' },
  { name: 'another drive', path: () => 'C:\\Windows\\win.ini' },
  { name: 'another machine', path: () => '\\\\evil.example\\share\\secret.txt' },
  { name: 'backslashes', path: () => 'runs\\..\\..\\secret.txt' },
  { name: 'a path with a NUL', path: (_root, runId) => `runs/${runId}/link.txt\0.png` },
]

/** A finished show in a folder of its own, with what a plant leads to beside it. */
async function makeShow(root: string, title?: string): Promise<string> {
  const dataDir = join(root, 'data')
  const studio = await openTestStudio(dataDir)
  const runId = await studio.produce({ prompt: 'x', characters: 1, ...(title !== undefined && { title }) })
  await studio.seen(runId, 'run:finished')
  await studio.close()
  const secret = join(root, 'secret.txt')
  writeFileSync(secret, SECRET)
  mkdirSync(join(dataDir, 'runs-of-others'))
  writeFileSync(join(dataDir, 'runs-of-others', 'secret.txt'), SECRET)
  symlinkSync(secret, join(dataDir, 'runs', runId, 'link.txt'))
  symlinkSync(join(dataDir, 'runs', runId, 'link.txt'), join(dataDir, 'runs', runId, 'twice.txt'))
  symlinkSync(root, join(dataDir, 'runs', runId, 'folder'))
  return runId
}

/** Names another file in the place of the poster's, in the table of files and in the history. */
function plant(dataDir: string, planted: string): string {
  const db = new Database(join(dataDir, 'callboard.db'))
  const find = db.prepare<[], { id: string; path: string }>(
    "SELECT id, path FROM artifact WHERE step = 'library-poster' AND kind = 'image'",
  )
  const poster = find.get()
  if (!poster) throw new Error('the show has no poster')
  db.prepare('UPDATE artifact SET path = ? WHERE id = ?').run(planted, poster.id)
  db.prepare('UPDATE event SET data = replace(data, ?, ?)').run(JSON.stringify(poster.path), JSON.stringify(planted))
  db.close()
  return poster.id
}

/** One show for all plants, each of which has a copy. */
const untouched = mkdtempSync(join(tmpdir(), 'callboard-untouched-'))
let runId: string
beforeAll(async () => {
  runId = await makeShow(untouched)
})
afterAll(() => rmSync(untouched, { recursive: true, force: true }))

describe.each(PLANTS)('where the database names $name', ({ path }) => {
  let root: string
  let host: TestHost & { close(): Promise<void> }
  let id: string
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'callboard-planted-'))
    cpSync(untouched, root, { recursive: true, verbatimSymlinks: true })
    id = plant(join(root, 'data'), path(root, runId))
    host = await openTestHost(root)
  })
  afterAll(async () => {
    await host.close()
    rmSync(root, { recursive: true, force: true })
  })
  const get = (address: string) =>
    request(host.port, `GET ${address}`, { Authorization: `Bearer ${host.token}`, Range: 'bytes=0-9' })

  it('it is not served over HTTP', async () => {
    const answer = await get(`/artifacts/${id}`)
    expect([404, 500]).toContain(answer.status)
    expect(JSON.parse(String(answer.body))).toMatchObject({ ok: false })
  })

  it('it is not served over app://, nor shown in the file manager', async () => {
    const answer = createAppProtocol({
      page: async () => null,
      findArtifact: host.studio.findArtifact,
      report: () => undefined,
    })
    const { status } = await answer(new Request(`app://callboard/artifacts/${id}`))
    expect([404, 500]).toContain(status)
    const shown: string[] = []
    const files = createShowFiles({
      commands: host.studio.dispatch,
      findArtifact: host.studio.findArtifact,
      showItem: (file) => void shown.push(file),
      choosePath: async () => root,
    })
    expect(() => files.reveal(id)).toThrow(expect.objectContaining({ code: 'ARTIFACT_UNREADABLE' }))
    expect(shown).toEqual([])
  })

  it('it is in no export', async () => {
    expect((await get(`/exports/${runId}.zip`)).body.includes(SECRET)).toBe(false)
    const copy = async () => exportFolder(await host.studio.dispatch.call('export.plan', { runId }), root)
    await expect(copy()).rejects.toMatchObject({ code: 'ARTIFACT_UNREADABLE' })
  })
})

it.each([
  '../../../../tmp/evil',
  '/etc/cron.d/evil',
  'C:\\Windows\\evil',
  '..\\..\\evil',
  '....//....//evil',
  'a/../../evil',
  'con',
  '\u202egnp.evil',
  '.',
])('a show called %j is a zip that unpacks into one folder', async (title) => {
  const root = tempDir()
  const titled = await makeShow(root, title)
  const host = await openTestHost(root)
  const headers = { Authorization: `Bearer ${host.token}` }
  const { status, body, headers: answered } = await request(host.port, `GET /exports/${titled}.zip`, headers)
  await host.close()
  expect(status).toBe(200)
  expect(answered['content-disposition']).not.toMatch(/[\\/:]/)
  const names = Object.keys(unzipSync(unchunked(body)))
  expect(names.length).toBeGreaterThan(5)
  const folders = new Set(names.map((name) => name.split('/')[0]))
  expect(folders.size).toBe(1)
  for (const part of names.flatMap((name) => name.split('/'))) {
    // No way up, no drive, no stream, nothing hidden, and no name that a system keeps for itself.
    expect(part).toMatch(/^(?!\.)(?!(?:con|aux|nul)(?:\.|$))[^\\:\p{Cc}\u202a-\u202e]+$/iu)
  }
})

/** A body as it was before it was sent in chunks. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.toString('latin1', at, end), 16)
    parts.push(body.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}
