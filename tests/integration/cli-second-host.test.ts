import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { beginCommand, type RunningCommand, runCommand } from '../support/command-line.ts'
import type { Meddle } from '../support/fake-generators.ts'
import { createGate } from '../support/gate.ts'
import { tempDir } from '../support/temp-dir.ts'

const PROMPT = 'A heist crew of retired astronauts steals the Moon'
/** A clock whose waits are over at once, so that giving up takes no time. */
const hasty = {
  now: () => 0,
  after: (_ms: number, run: () => void) => {
    const waiting = setImmediate(run)
    return () => clearImmediate(waiting)
  },
}

async function serve(
  dataDir: string,
  meddle?: Meddle,
): Promise<RunningCommand & { readonly listening: Record<string, unknown> }> {
  const host = beginCommand(['serve', '--json', '--data-dir', dataDir], meddle ? { meddle } : {})
  const listening = JSON.parse(await host.said('\n')) as Record<string, unknown>
  return { ...host, listening }
}

it('serve says where it is, in one line, and goes when it is stopped', async () => {
  const dataDir = tempDir()
  const host = await serve(dataDir)
  expect(Object.keys(host.listening)).toEqual(['type', 'url', 'port', 'pid', 'dataDir', 'tokenFile'])
  expect(host.listening).toMatchObject({
    type: 'listening',
    pid: process.pid,
    dataDir,
    tokenFile: join(dataDir, 'token'),
  })
  expect(host.listening.url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${host.listening.port}/#ticket=[\\w-]{43}$`))
  expect(statSync(join(dataDir, 'token')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'server.json')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(dataDir, 'server.json'), 'utf8')).not.toContain('ticket')
  host.interrupt()
  expect((await host.done).code).toBe(0)
  expect(() => statSync(join(dataDir, 'token'))).toThrow('ENOENT')
  expect(() => statSync(join(dataDir, 'server.json'))).toThrow('ENOENT')
})

it('every command works through the host that has the folder', async () => {
  const dataDir = tempDir()
  const host = await serve(dataDir)
  const run = (...args: string[]) => runCommand([...args, '--json', '--data-dir', dataDir])
  const made = await run('produce', PROMPT, '--characters', '2')
  expect(made).toMatchObject({ code: 0, err: '' })
  const events = made.json.slice(0, -1)
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1))
  expect(events.at(-1)).toMatchObject({ type: 'run:finished' })
  expect(made.json.at(-1)).toMatchObject({ type: 'result', status: 'succeeded', artifacts: { length: 12 } })
  const runId = String(made.json.at(-1)?.runId)
  expect((await run('runs')).json).toMatchObject([{ runId }])
  expect((await run('show', runId)).json).toMatchObject([{ runId, status: 'succeeded' }])
  expect((await run('watch', runId)).code).toBe(0)
  expect((await run('show', 'nobody')).code).toBe(3)
  expect((await run('produce', '')).json).toMatchObject([{ type: 'error', error: { code: 'PROMPT_EMPTY' } }])
  host.interrupt()
  await host.done
})

it('a running produce can be watched, read and cancelled from another terminal', async () => {
  const dataDir = tempDir()
  const gate = createGate()
  const first = beginCommand(['produce', PROMPT, '--characters', '1', '--json', '--data-dir', dataDir], {
    meddle: (work, _id, { signal }) => (work === 'clip' ? gate.wait(signal) : undefined),
  })
  await gate.reached
  const run = (...args: string[]) => runCommand([...args, '--json', '--data-dir', dataDir])
  const [listed] = (await run('runs')).json
  const runId = String(listed?.runId)
  expect(listed).toMatchObject({ status: 'running' })
  const watching = beginCommand(['watch', runId, '--json', '--data-dir', dataDir])
  const logs = beginCommand(['logs', runId, '--follow', '--json', '--data-dir', dataDir])
  await watching.said('snapshot')
  await logs.said('{')
  expect((await run('cancel', runId)).code).toBe(0)
  expect(await first.done).toMatchObject({ code: 1 })
  expect((await first.done).json.at(-1)).toMatchObject({ type: 'result', status: 'cancelled' })
  await watching.done
  expect(await logs.done).toMatchObject({ code: 0, json: (await run('logs', runId)).json })
})

it('a run that somebody pauses ends with 130, since it is not done', async () => {
  const dataDir = tempDir()
  const gate = createGate()
  const first = beginCommand(['produce', PROMPT, '--characters', '1', '--json', '--data-dir', dataDir], {
    meddle: (work, _id, { signal }) => (work === 'clip' ? gate.wait(signal) : undefined),
  })
  await gate.reached
  const runId = String((await runCommand(['runs', '--json', '--data-dir', dataDir])).json[0]?.runId)
  await runCommand(['pause', runId, '--data-dir', dataDir])
  gate.open()
  const ended = await first.done
  expect(ended.code).toBe(130)
  expect(ended.json.at(-1)).toMatchObject({ type: 'result', status: 'paused' })
})

it('leaving a run that another host does lets it go on there, and says so', async () => {
  const dataDir = tempDir()
  const gate = createGate()
  const host = await serve(dataDir, (work, _id, { signal }) => (work === 'clip' ? gate.wait(signal) : undefined))
  const client = beginCommand(['produce', PROMPT, '--characters', '1', '--data-dir', dataDir])
  await gate.reached
  client.interrupt()
  expect(await client.done).toMatchObject({ code: 130, err: expect.stringMatching(/callboard watch \w+\n$/) })
  const [run] = (await runCommand(['runs', '--json', '--data-dir', dataDir])).json
  expect(run).toMatchObject({ status: 'running' })
  gate.open()
  expect((await runCommand(['watch', '--json', '--data-dir', dataDir])).code).toBe(0)
  host.interrupt()
  await host.done
})

it('a follower whose host goes away for good ends with 1 and says so', async () => {
  const dataDir = tempDir()
  const gate = createGate()
  const host = await serve(dataDir, (work, _id, { signal }) => (work === 'clip' ? gate.wait(signal) : undefined))
  const client = beginCommand(['produce', PROMPT, '--characters', '1', '--json', '--data-dir', dataDir], {
    clock: hasty,
  })
  await gate.reached
  await client.said('"step:started"')
  host.interrupt()
  await host.done
  const ended = await client.done
  expect(ended.code).toBe(1)
  expect(ended.json.at(-1)).toMatchObject({ type: 'error', error: { code: 'HOST_UNREACHABLE' } })
  expect(ended.err).toMatch(/^HOST_UNREACHABLE: [^\n]+\n$/)
})

it('two short commands at once wait for one another', async () => {
  const dataDir = tempDir()
  const all = await Promise.all(Array.from({ length: 4 }, () => runCommand(['runs', '--json', '--data-dir', dataDir])))
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0])
})

it('a second serve says where the first one is', async () => {
  const dataDir = tempDir()
  const host = await serve(dataDir)
  const second = await runCommand(['serve', '--data-dir', dataDir])
  expect(second.code).toBe(2)
  expect(second.err).toMatch(new RegExp(`^DATA_DIR_IN_USE: .*http://127\\.0\\.0\\.1:${host.listening.port}/\n$`))
  host.interrupt()
  await host.done
})

it('an interruption before anything has begun leaves nothing begun', async () => {
  const dataDir = tempDir()
  const command = beginCommand(['produce', PROMPT, '--json', '--data-dir', dataDir])
  command.interrupt()
  expect(await command.done).toMatchObject({ code: 130, out: '' })
  expect((await runCommand(['runs', '--json', '--data-dir', dataDir])).out).toBe('')
})

it('what a killed host left in the folder misleads nobody', async () => {
  const dataDir = tempDir()
  const gone = { url: 'http://127.0.0.1:1/', port: 1, pid: 2 ** 22 + 1, dataDir, tokenFile: join(dataDir, 'token') }
  writeFileSync(join(dataDir, 'server.json'), JSON.stringify(gone))
  const all = await Promise.all(Array.from({ length: 3 }, () => runCommand(['runs', '--json', '--data-dir', dataDir])))
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0])
})
