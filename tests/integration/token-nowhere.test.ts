import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { createWebSocketLine } from '../../src/main/cli/websocket-line.ts'
import { createAppLog } from '../../src/main/log/app-log.ts'
import { createHostRedact } from '../../src/main/log/host-log.ts'
import type { Redact } from '../../src/main/log/redact.ts'
import { createRotatingFile } from '../../src/main/log/rotating-file.ts'
import { createTracker } from '../../src/sdk/index.ts'
import { openJobClient } from '../support/job-client.ts'
import { openRawClient } from '../support/raw-client.ts'
import { formsOfToken } from '../support/secret-forms.ts'
import { runSource, type SourceHost, startSourceHost } from '../support/source-host.ts'
import { tempDir } from '../support/temp-dir.ts'
import { childrenOf, searchFolder, searchProcess, searchText } from '../support/token-search.ts'

const newToken = (): string => randomBytes(32).toString('base64url')

/** A host with all that may be found of it. */
async function startWatched() {
  const root = tempDir()
  const dataDir = join(root, 'data')
  const urls = join(root, 'urls.txt')
  writeFileSync(urls, '')
  const host = await startSourceHost(dataDir, {
    env: { CALLBOARD_LOG_LEVEL: 'debug', RECORD_URLS: urls },
    preload: [new URL('../support/record-urls.ts', import.meta.url)],
  })
  const token = readFileSync(join(dataDir, 'token'), 'utf8').trim()
  const ticket = host.link.split('#ticket=')[1] ?? ''
  return { root, dataDir, urls: () => readFileSync(urls, 'utf8'), host, token, ticket }
}

/** A browser's way in: the ticket for a cookie. */
async function signIn({ url }: SourceHost, ticket: string): Promise<{ cookie: string; session: string }> {
  const answer = await fetch(new URL('/session', url), { method: 'POST', body: JSON.stringify({ ticket }) })
  expect(answer.status).toBe(200)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { cookie, session: cookie.split('=')[1] ?? '' }
}

const api = ({ url }: SourceHost, command: string, input: object, headers: Record<string, string>) =>
  fetch(new URL(`/api/${command}`, url), { method: 'POST', headers, body: JSON.stringify(input) })

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

/** Begins a show with the token, follows it by two sockets until it is being drawn, and cancels it; answers what is in the workers. */
async function workFor(host: SourceHost, token: string): Promise<string[]> {
  const feed = await openRawClient(createWebSocketLine(() => host.url))
  feed.say({ type: 'hello', token, logs: true })
  await feed.next('welcome')
  const created = await api(host, 'run.create', { input: { prompt: 'A lighthouse', characters: 1 } }, bearer(token))
  const { value } = (await created.json()) as { readonly value: { readonly runId: string } }
  const job = await openJobClient(host.port, value.runId, token)
  await job.heard('logs')
  const drawing = await vi.waitFor(() => {
    const workers = childrenOf(host.pid)
    if (process.platform === 'linux') expect(workers.length).toBeGreaterThan(0)
    return workers
  }, 30_000)
  const inWorkers = drawing.flatMap((pid) => searchProcess(pid, token))
  await api(host, 'run.cancel', { runId: value.runId }, bearer(token))
  await job.heard('job_complete')
  feed.hang()
  return inWorkers
}

async function refusedAt(
  host: SourceHost,
  path: string,
  options: { token?: string; cookie?: string },
): Promise<number> {
  const headers = options.cookie === undefined ? {} : { Cookie: options.cookie }
  const socket = new WebSocket(new URL(path, host.url.replace('http', 'ws')), { headers })
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  await new Promise((resolve) => socket.on('open', resolve))
  socket.send(JSON.stringify({ type: 'hello', token: options.token }))
  return closed
}

describe('after a day of work by every door', () => {
  it('a secret is in its own file, and nowhere else', async () => {
    const { root, dataDir, urls, host, token, ticket } = await startWatched()
    const { cookie, session } = await signIn(host, ticket)
    expect((await fetch(host.url, { headers: { Cookie: cookie } })).status).toBe(200)
    expect((await api(host, 'run.list', {}, { Cookie: cookie })).status).toBe(200)

    expect(await workFor(host, token)).toEqual([])
    const heard = new WebSocket(`ws://127.0.0.1:${host.port}/feed`, { headers: { Cookie: cookie } })
    await new Promise((resolve) => heard.on('open', resolve))
    heard.send(JSON.stringify({ type: 'hello' }))
    await new Promise((resolve) => heard.once('message', resolve))
    heard.close()

    const made = await runSource(['token', 'create', '--name', 'n', '--scope', 'report', '--data-dir', dataDir])
    const lasting = made.out.trim()
    expect(lasting).toMatch(/^cb_/)
    const found = createTracker({ dataDir })
    await found.startOperation('by-file', 1)
    await found.failOperation('by-file', new Error('no such host'))
    await found.close()
    const given = createTracker({ url: host.url, token: lasting })
    await given.startOperation('by-token', 1)
    await given.completeOperation('by-token', {})
    await given.close()
    const listed = await runSource(['runs', '--json', '--data-dir', dataDir])

    const wrong = newToken()
    expect((await api(host, 'run.list', {}, bearer(wrong))).status).toBe(401)
    expect(await refusedAt(host, '/feed', { token: wrong })).toBe(4401)
    expect(await refusedAt(host, '/feed', { cookie: `${cookie.split('=')[0]}=${wrong}` })).toBe(4401)
    const asked = urls()
    expect(asked).toContain('POST /api/run.create')
    // A careless client: its address is its own mistake, and must not become ours.
    await fetch(new URL(`/${token}?token=${token}&authorization=${session}`, host.url))
    await fetch(new URL(`/exports/${wrong}.zip?ticket=${ticket}`, host.url), {
      headers: { Origin: `http://${lasting}` },
    })

    const report = join(dataDir, 'report.zip')
    const live = await runSource(['doctor', '--bundle', report, '--with-titles', '--data-dir', dataDir])
    expect(live.code).toBe(0)

    const secrets = { token, ticket, session, lasting, wrong }
    const whileRunning = Object.entries(secrets).flatMap(([name, secret]) =>
      [
        ...searchFolder(dataDir, secret),
        ...searchProcess(host.pid, secret),
        ...searchText('addresses', asked, secret),
        ...searchText('runs', listed.out + listed.err, secret),
        ...searchText('doctor', live.out + live.err, secret),
        ...searchText('token create, standard error', made.err, secret),
      ].map((place) => `${name} in ${place}`),
    )
    expect(whileRunning).toEqual(['token in token: plain'])
    expect(statSync(join(dataDir, 'token')).mode & 0o777).toBe(0o600)

    const { code, out, err } = await host.close()
    expect(code).toBe(0)
    const after = await runSource(['doctor', '--bundle', join(dataDir, 'after.zip'), '--data-dir', dataDir])
    expect(after.code).toBe(0)
    const left = Object.entries(secrets).flatMap(([name, secret]) =>
      [
        ...searchFolder(root, secret).filter((place) => !place.startsWith('urls.txt')),
        ...searchText('standard output', out.replace(host.link, ''), secret),
        ...searchText('standard error', err, secret),
      ].map((place) => `${name} in ${place}`),
    )
    expect(left).toEqual([])
    // All that is to be looked through was there.
    expect(readdirSync(dataDir)).toEqual(
      expect.arrayContaining(['after.zip', 'callboard.db', 'logs', 'report.zip', 'runs']),
    )
    expect(readdirSync(join(dataDir, 'backups'))).not.toEqual([])
    const log = readFileSync(join(dataDir, 'logs', 'callboard.log'), 'utf8')
    for (const said of ['a client has come', 'refused a request', 'a run has ended', '[secret]']) {
      expect(log).toContain(said)
    }
  })
})

describe('the search', () => {
  it('finds a log that forgot to take secrets out, in every form', () => {
    const token = newToken()
    const careless: Redact = (text) => text
    const logWith = (redact: Redact): string => {
      const root = tempDir()
      const log = createAppLog({
        file: createRotatingFile({ file: join(root, 'logs', 'callboard.log') }),
        level: 'info',
        redact,
        about: {},
        now: () => 0,
        onLost(thrown) {
          throw thrown
        },
      })
      for (const form of formsOfToken(token).values()) log.info('came with', { form })
      return root
    }
    expect(searchFolder(logWith(careless), token)).toHaveLength(formsOfToken(token).size)
    expect(searchFolder(logWith(createHostRedact({})), token)).toEqual([])
  })

  it('finds it in names of files, in what is not text, and in zips within zips', () => {
    const root = tempDir()
    const token = newToken()
    mkdirSync(join(root, token))
    writeFileSync(join(root, token, 'x'), '')
    writeFileSync(join(root, 'page.db'), Buffer.concat([randomBytes(500), Buffer.from(token), randomBytes(500)]))
    const inner = zipSync({ 'deep.log': Buffer.from(`x ${Buffer.from(token).toString('hex')} x`) })
    writeFileSync(join(root, 'report.zip'), zipSync({ 'inner.zip': inner }, { level: 9 }))
    expect(searchFolder(root, token)).toEqual([
      'page.db: plain',
      'report.zip/inner.zip/deep.log: hex',
      `the name ${token}/x: plain`,
    ])
  })
})
