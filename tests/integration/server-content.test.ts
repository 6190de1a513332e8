import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startTestHost, type TestHost } from '../support/browser-host.ts'
import { NOT_JSON, ODD_JSON } from '../support/nasty-json.ts'
import { request } from '../support/raw-http.ts'

const bearer = ({ token }: TestHost) => ({ Authorization: `Bearer ${token}` })

async function withArtifact() {
  const test = await startTestHost()
  const runId = await test.studio.produce({ prompt: 'x', characters: 1 })
  await test.studio.seen(runId, 'run:finished')
  const { artifacts } = await test.studio.dispatch.call('run.get', { runId })
  const artifact = artifacts.find(({ kind }) => kind === 'json')
  if (!artifact) throw new Error('the run has no JSON')
  return { ...test, artifact, content: readFileSync(artifact.path) }
}

/** What a range asks for, told by slices of the content itself. */
function expectedPart(content: Buffer, from: number | null, to: number | null) {
  const size = content.length
  if (from === null && to === null) return { status: 200, body: content }
  if (from === null ? to === 0 : from >= size) return { status: 416, headers: { 'content-range': `bytes */${size}` } }
  if (from !== null && to !== null && to < from) return { status: 200, body: content }
  const part = from === null ? content.subarray(-(to ?? 0)) : content.subarray(from, (to ?? size) + 1)
  const start = from ?? size - part.length
  return { status: 206, headers: { 'content-range': `bytes ${start}-${start + part.length - 1}/${size}` }, body: part }
}

describe('files', () => {
  it('of the page are for everybody, of a run only for who may watch', async () => {
    const test = await withArtifact()
    const { port, artifact, content } = test
    expect(await request(port, 'GET /')).toMatchObject({ status: 200, body: Buffer.from('<title>Callboard</title>') })
    expect(await request(port, 'GET /assets/index-abc.js')).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': expect.stringContaining('immutable'),
      },
    })
    const path = `GET /artifacts/${artifact.id}`
    expect((await request(port, path)).status).toBe(401)
    expect((await request(port, path, { Authorization: 'Bearer wrong' })).status).toBe(401)
    expect(await request(port, path, bearer(test))).toMatchObject({
      status: 200,
      headers: { 'content-type': artifact.mime, 'accept-ranges': 'bytes', 'content-length': String(content.length) },
      body: content,
    })
    expect((await request(port, 'GET /artifacts/0123456789abcdef', bearer(test))).status).toBe(404)
  })

  it('come in the parts that are asked for, whatever is asked', async () => {
    const test = await withArtifact()
    const { port, artifact, content } = test
    const size = content.length
    const edge = fc.oneof(fc.integer({ min: 0, max: size + 3 }), fc.constantFrom(0, size - 1, size, size + 1, 1e15))
    await fc.assert(
      fc.asyncProperty(fc.option(edge), fc.option(edge), async (from, to) => {
        const Range = `bytes=${from ?? ''}-${to ?? ''}`
        const answer = await request(port, `GET /artifacts/${artifact.id}`, { ...bearer(test), Range })
        expect(answer).toMatchObject(expectedPart(content, from, to))
      }),
      { numRuns: 60 },
    )
  })

  it.each(['bytes=0-1,4-5', 'lines=0-1', 'bytes=a-b', 'bytes', 'bytes=--1', ''])(
    'come whole where the range is %j',
    async (Range) => {
      const test = await withArtifact()
      const answer = await request(test.port, `GET /artifacts/${test.artifact.id}`, { ...bearer(test), Range })
      expect(answer).toMatchObject({ status: 200, body: test.content })
    },
  )

  it('answer HEAD with all headers and no body, and ranges are for GET alone', async () => {
    const test = await withArtifact()
    const headers = { ...bearer(test), Range: 'bytes=0-1' }
    const answer = await request(test.port, `HEAD /artifacts/${test.artifact.id}`, headers)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-length']).toBe(String(test.content.length))
    expect(answer.body).toHaveLength(0)
  })
})

describe('/healthz', () => {
  it('says that all is well to anybody, and other methods have no effect', async () => {
    const { port } = await startTestHost()
    const { status, body } = await request(port, 'GET /healthz')
    expect([status, JSON.parse(String(body))]).toEqual([200, { status: 'ok' }])
    expect((await request(port, 'HEAD /healthz')).body).toHaveLength(0)
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await request(port, `${method} /healthz`)).status).toBe(405)
    }
  })
})

describe('commands over HTTP', () => {
  const post = async (test: TestHost, command: string, body: string | Buffer, headers = {}) => {
    const answer = await request(test.port, `POST /api/${command}`, { ...bearer(test), ...headers }, body)
    return { status: answer.status, value: JSON.parse(String(answer.body)) as Record<string, unknown> }
  }
  const refusal = (code: unknown = expect.any(String)) => ({ ok: false, error: { code, message: expect.any(String) } })

  it('do what they do by every other door', async () => {
    const test = await startTestHost()
    const made = await post(test, 'run.create', '{"input":{"prompt":"x","characters":1}}')
    expect(made).toEqual({ status: 200, value: { ok: true, value: { runId: expect.any(String) } } })
    const { runId } = made.value.value as { runId: string }
    await test.studio.seen(runId, 'run:finished')
    const got = await post(test, 'run.get', JSON.stringify({ runId }))
    expect(got.value).toMatchObject({ ok: true, value: { runId, status: 'succeeded', percent: 100 } })
  })

  it.each<[string, string, number, string]>([
    ['run.get', '{"runId":"nobody"}', 404, 'RUN_NOT_FOUND'],
    ['run.explode', '{}', 400, 'UNKNOWN_COMMAND'],
    ['run.get', '{}', 400, 'BAD_INPUT'],
    ['run.get', '{"runId":7}', 400, 'BAD_INPUT'],
    ['run.create', '{"input":{"prompt":""}}', 400, 'PROMPT_EMPTY'],
    ['run.create', '{"input":{"prompt":"x"},"pipeline":"x"}', 400, 'UNKNOWN_PIPELINE'],
  ])('%s with %s is refused by name', async (command, body, status, code) => {
    expect(await post(await startTestHost(), command, body)).toEqual({ status, value: refusal(code) })
  })

  it('over 1 MiB are refused, and the sender hears it', async () => {
    const test = await startTestHost()
    const fits = JSON.stringify({ input: { prompt: 'x'.repeat(2 ** 20 - 100) } })
    expect(await post(test, 'run.create', fits)).toEqual({ status: 400, value: refusal('PROMPT_TOO_LONG') })
    const large = JSON.stringify({ input: { prompt: 'x'.repeat(2 ** 21) } })
    expect(await post(test, 'run.create', large)).toEqual({ status: 413, value: refusal('BAD_INPUT') })
    expect(test.studio.board.seq).toBe(0)
  })

  it('that are not UTF-8 are refused', async () => {
    const test = await startTestHost()
    const body = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])
    expect(await post(test, 'run.list', body)).toEqual({ status: 400, value: refusal('BAD_INPUT') })
  })

  it('that are not JSON are refused, each one', async () => {
    const test = await startTestHost()
    for (const text of NOT_JSON) {
      for (const command of ['run.create', 'run.list']) {
        expect(await post(test, command, text), text.slice(0, 40)).toEqual({ status: 400, value: refusal('BAD_INPUT') })
      }
    }
    expect(test.studio.board.seq).toBe(0)
  })

  it('that are odd JSON are refused and change nothing', async () => {
    const test = await startTestHost()
    for (const text of ODD_JSON) {
      expect(await post(test, 'run.create', text), text.slice(0, 40)).toEqual({ status: 400, value: refusal() })
      const wrong = await post(test, 'run.cancel', text)
      expect([400, 404]).toContain(wrong.status)
    }
    expect(test.studio.board).toEqual({ seq: 0, runs: {} })
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })
})
