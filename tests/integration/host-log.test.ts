import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Ended, runSource, startSourceHost } from '../support/source-host.ts'
import { tempDir } from '../support/temp-dir.ts'

const THROW = new URL('../support/throw-on-signal.ts', import.meta.url)

type Line = Readonly<Record<string, unknown>>

const linesOf = (dataDir: string): Line[] =>
  readFileSync(join(dataDir, 'logs', 'callboard.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

const saying = (dataDir: string, msg: string): Line[] => linesOf(dataDir).filter((line) => line.msg === msg)

const findingsOf = ({ out }: Ended): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .filter(({ part }) => part === 'crashes')

const doctor = (dataDir: string) => runSource(['doctor', '--json', '--data-dir', dataDir])

const OPENED = 'Callboard has opened its data folder'
const CLOSED = 'Callboard has closed its data folder'
const ENDED_BADLY = 'the last Callboard on this folder ended without closing it'

describe('the log of a host', () => {
  it('says what runs where, and begins and ends with the folder', async () => {
    const dataDir = tempDir()
    const host = await startSourceHost(dataDir)
    await host.close()
    const lines = linesOf(dataDir)
    expect(lines.map(({ msg }) => msg)).toEqual([OPENED, 'the server listens', 'the server no longer listens', CLOSED])
    expect(lines[0]).toMatchObject({
      level: 'info',
      pid: host.pid,
      host: 'browser',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      node: process.versions.node,
      dataDir,
    })
  })

  it('is written by the owner of the folder alone: its clients have nothing to say', async () => {
    const dataDir = tempDir()
    const host = await startSourceHost(dataDir)
    const listed = await runSource(['runs', '--data-dir', dataDir])
    const second = await runSource(['serve', '--data-dir', dataDir])
    expect([listed.code, second.code]).toEqual([0, 2])
    await host.close()
    expect(new Set(linesOf(dataDir).map(({ pid }) => pid))).toEqual(new Set([host.pid]))
    expect(saying(dataDir, 'a client has come')).toHaveLength(1)
    expect(saying(dataDir, 'a client has gone')).toHaveLength(1)
  })

  it('tells what was refused, by which rule and to whom, without what was shown', async () => {
    const dataDir = tempDir()
    const host = await startSourceHost(dataDir)
    await fetch(new URL('/?token=abc', host.url), { headers: { Origin: 'http://evil.example' } })
    await fetch(new URL('/api/run.list?x=1', host.url), { method: 'POST', headers: { Authorization: 'Bearer wrong' } })
    await host.close()
    expect(saying(dataDir, 'refused a request')).toMatchObject([
      { level: 'warn', rule: 'requests from other pages are refused', address: '127.0.0.1', method: 'GET', path: '/' },
      { level: 'warn', rule: 'no valid token or ticket', address: '127.0.0.1', method: 'POST', path: '/api/run.list' },
    ])
  })

  it('has as much in it as the environment says; a level that is none is refused before anything is opened', async () => {
    const dataDir = tempDir()
    await runSource(['runs', '--data-dir', dataDir], { env: { CALLBOARD_LOG_LEVEL: 'error' } })
    expect(readdirSync(join(dataDir, 'logs'))).toEqual([])
    const fresh = tempDir()
    const { code, err } = await runSource(['runs', '--data-dir', fresh], { env: { CALLBOARD_LOG_LEVEL: 'loud' } })
    expect({ code, err }).toEqual({
      code: 2,
      err: 'BAD_INPUT: CALLBOARD_LOG_LEVEL is one of debug, info, warn, error, not "loud".\n',
    })
    expect(readdirSync(fresh)).toEqual([])
  })

  it('is no reason to fail where it cannot be written; that is said once', async () => {
    const dataDir = tempDir()
    writeFileSync(join(dataDir, 'logs'), 'in the way')
    const { code, err } = await runSource(['runs', '--data-dir', dataDir])
    expect(code).toBe(0)
    expect(err.match(/cannot be written, and Callboard goes on without/g)).toHaveLength(1)
  })
})

describe('a host that was killed', () => {
  it('is told of by the doctor until the next start, and by that in the log', async () => {
    const dataDir = tempDir()
    const killed = await startSourceHost(dataDir)
    expect(findingsOf(await doctor(dataDir))).toMatchObject([{ severity: 'ok' }])
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(findingsOf(await doctor(dataDir))).toMatchObject([
      {
        severity: 'warning',
        text: expect.stringMatching(/^The last Callboard on this folder \(browser, .*without closing it\.$/),
      },
    ])
    expect(saying(dataDir, OPENED)).toHaveLength(1)
    expect(saying(dataDir, CLOSED)).toEqual([])

    const next = await startSourceHost(dataDir)
    expect(saying(dataDir, ENDED_BADLY)).toMatchObject([{ level: 'warn', lastPid: killed.pid, lastHost: 'browser' }])
    await next.close()
    expect(findingsOf(await doctor(dataDir))).toMatchObject([{ severity: 'ok', text: 'Nothing has crashed.' }])
    await (await startSourceHost(dataDir)).close()
    expect(saying(dataDir, ENDED_BADLY)).toHaveLength(1)
  })
})

// Windows knows no such signal, and no other way to throw from outside.
describe.skipIf(process.platform === 'win32')('an error that nobody catches', () => {
  it('ends a host as ever, and leaves a report with the log before it, without secrets', async () => {
    const dataDir = tempDir()
    const host = await startSourceHost(dataDir, { preload: [THROW] })
    host.child.kill('SIGUSR2')
    const { code, err } = await host.ended
    expect(code).toBe(1)
    expect(err).toContain('planted')
    const [name = '', ...more] = readdirSync(join(dataDir, 'logs')).filter((file) => file.startsWith('crash-'))
    expect(more).toEqual([])
    const report = readFileSync(join(dataDir, 'logs', name), 'utf8')
    expect(report).toMatch(/^Callboard: an error that nobody caught, at \d{4}-/)
    expect(report).toContain('host: browser')
    expect(report).toContain('Error: planted: Authorization: [secret]')
    expect(report).toContain(OPENED)
    expect(report).not.toContain('0123456789abcdef')
    expect(saying(dataDir, 'an error that nobody caught')).toMatchObject([{ level: 'error' }])
    const found = findingsOf(await doctor(dataDir))
    expect(found.map(({ severity, about }) => [severity, about])).toEqual([
      ['warning', []],
      ['warning', [name]],
    ])
  })

  it('leaves ten reports at most', async () => {
    const dataDir = tempDir()
    mkdirSync(join(dataDir, 'logs'))
    for (let n = 10; n < 30; n++) writeFileSync(join(dataDir, 'logs', `crash-2026-01-${n}T00-00-00-000Z.txt`), 'old')
    const host = await startSourceHost(dataDir, { preload: [THROW] })
    host.child.kill('SIGUSR2')
    await host.ended
    const kept = readdirSync(join(dataDir, 'logs')).filter((file) => file.startsWith('crash-'))
    expect(kept).toHaveLength(10)
    expect(kept.some((name) => !name.startsWith('crash-2026-01'))).toBe(true)
  })
})
