import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { createWebSocketLine } from '../../src/main/cli/websocket-line.ts'
import { readProgressLine } from '../../src/main/progress/read-line.ts'
import { CLOSE } from '../../src/shared/contract/feed-messages.ts'
import type { TestHost } from '../support/browser-host.ts'
import { runCommand } from '../support/command-line.ts'
import { createFeedServer } from '../support/feed-server.ts'
import { startWebSocket } from '../support/feed-transports.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { NAUGHTY_STRINGS } from '../support/naughty-strings.ts'
import { openRawClient } from '../support/raw-client.ts'
import { request } from '../support/raw-http.ts'
import { tempDir } from '../support/temp-dir.ts'
import { startWatched } from '../support/witness.ts'

const naughty = NAUGHTY_STRINGS.map((text) => ({ text, shown: JSON.stringify(text) }))

const open = ({ host }: TestHost) => openRawClient(createWebSocketLine(() => host.info.url))

/** The list in parts: a line, or a file, takes so much and no more. */
function* parts(size: number) {
  for (let from = 0; from < naughty.length; from += size) yield naughty.slice(from, from + size)
}

it('a text for a token lets nobody in', async () => {
  const server = createFeedServer({ clock: createManualClock() })
  const transport = await startWebSocket(server.session)
  onTestFinished(transport.close)
  for (const { text, shown } of naughty) {
    const client = await openRawClient(transport.openLine)
    client.say({ type: 'hello', token: text })
    const { code } = await client.closed
    expect(code, shown).toBe(text.length > 200 ? CLOSE.BAD_MESSAGE : CLOSE.NOT_AUTHENTICATED)
    expect(client.messages, shown).toEqual([])
  }
})

it('a text for an epoch is another history: a client that comes with it is given a whole board', async () => {
  const { host, witness } = await startWatched()
  for (const { text, shown } of naughty) {
    const client = await open(host)
    client.say({ type: 'hello', token: host.token, epoch: text, since: 0 })
    if (text.length > 100) expect(await client.closed, shown).toMatchObject({ code: CLOSE.BAD_MESSAGE })
    else {
      expect(await client.next('welcome'), shown).toMatchObject({ resumed: false })
      expect(await client.next('snapshot'), shown).toMatchObject({ seq: 0, runs: [] })
    }
    client.hang()
  }
  expect(await witness.heard()).toEqual([])
})

it('a text for a command is refused by name, in a reply with the very id of the call', async () => {
  const { host, witness } = await startWatched()
  // A line takes a hundred messages a second.
  for (const part of parts(50)) {
    const client = await open(host)
    client.say({ type: 'hello', token: host.token })
    await client.next('welcome')
    await client.next('snapshot')
    for (const { text, shown } of part.filter((each) => each.text.length <= 100)) {
      client.say({ type: 'call', id: text, command: text, input: text })
      expect(await client.next('reply'), shown).toMatchObject({
        id: text,
        ok: false,
        error: { code: 'UNKNOWN_COMMAND' },
      })
    }
    client.hang()
  }
  expect(await witness.heard()).toEqual([])
})

it('a text in an address finds nothing: no command, no file, no job', async () => {
  const { host, witness } = await startWatched()
  const headers = { Authorization: `Bearer ${host.token}` }
  const upgradeStatus = (path: string): Promise<number> => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`)
    return new Promise((resolve, reject) => {
      socket.on('unexpected-response', (asked, answer) => {
        asked.destroy()
        resolve(answer.statusCode ?? 0)
      })
      socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', token: host.token })))
      socket.on('close', resolve)
      socket.on('error', reject)
    })
  }
  for (const { text, shown } of naughty) {
    const name = encodeURIComponent(text.toWellFormed())
    const command = await request(host.port, `POST /api/${name}`, headers, '{}')
    expect([400, 405], shown).toContain(command.status)
    const file = await request(host.port, `GET /artifacts/${name}`, headers)
    expect([404, 431], shown).toContain(file.status)
    // A text that could be an id gets as far as being looked for.
    expect([404, CLOSE.NOT_FOUND], shown).toContain(await upgradeStatus(`/ws/jobs/${name}/progress`))
  }
  expect(await witness.heard()).toEqual([])
})

it('a text in a progress file’s line is drawn without what would move the cursor, or the line is no line', () => {
  for (const { text, shown } of naughty) {
    const read = readProgressLine(JSON.stringify({ stage: text, message: text, phase: 'running', timestamp: text }))
    const drawn = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
    if (drawn === '') expect(read, shown).toMatchObject({ ok: false, why: expect.stringContaining('stage') })
    else expect(read, shown).toMatchObject({ ok: true, line: { stage: drawn.slice(0, 80), message: drawn } })
    const phase = readProgressLine(JSON.stringify({ stage: 'a', phase: text }))
    expect(phase, shown).toMatchObject({ ok: false, why: expect.stringContaining('phase') })
  }
})

it('a file of such lines is tracked to its end, each stage a step', async () => {
  const folder = tempDir()
  for (const part of parts(150)) {
    const stages = part.map(({ text }) => text).filter((text) => text !== 'run')
    const lines = stages.map((stage) => JSON.stringify({ stage, message: stage, phase: 'running' }))
    const file = join(folder, 'naughty.jsonl')
    const dataDir = tempDir()
    writeFileSync(file, [...lines, JSON.stringify({ stage: 'run', phase: 'complete' })].join('\n'))
    const { code, json } = await runCommand(['track', file, '--data-dir', dataDir, '--json'])
    expect(code).toBe(0)
    expect(json.length).toBeGreaterThan(0)
    const [run] = (await runCommand(['show', 'naughty', '--data-dir', dataDir, '--json'])).json
    const titles = new Set(
      lines.flatMap((line) => {
        const read = readProgressLine(line)
        return read.ok ? [read.line.stage] : []
      }),
    )
    const steps = run?.steps as readonly { readonly title: string }[]
    expect(run?.status).toBe('succeeded')
    expect(steps.map(({ title }) => title)).toEqual([...titles])
  }
})
