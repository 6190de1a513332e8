import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { SCOPES, type Scope } from '../../src/shared/contract/command-table/spec.ts'
import { COMMANDS } from '../../src/shared/contract/commands.ts'
import { CLOSE } from '../../src/shared/contract/feed-messages.ts'
import { openTestHost, type TestHost } from '../support/browser-host.ts'
import { request } from '../support/raw-http.ts'

/** What each scope brings along, as `docs/protocol.md` promises it. */
const MAY: Readonly<Record<Scope, readonly Scope[]>> = {
  watch: ['watch'],
  control: ['watch', 'control'],
  report: ['report'],
}

let root: string
let host: TestHost & { close(): Promise<void> }
let runId: string
let artifactId: string
const tokens = {} as Record<Scope, string>
let seq = 0

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'callboard-scopes-'))
  host = await openTestHost(root)
  const { call } = host.studio.dispatch
  runId = await host.studio.produce({ prompt: 'x', characters: 1 })
  await host.studio.seen(runId, 'run:finished')
  artifactId = (await call('run.get', { runId })).artifacts[0]?.id ?? ''
  for (const scope of SCOPES) tokens[scope] = (await call('token.create', { name: scope, scope })).token
  seq = host.studio.board.seq
})
afterAll(async () => {
  await host.close()
  rmSync(root, { recursive: true, force: true })
})

const ask = (scope: Scope, line: string, body = '') =>
  request(host.port, line, { Authorization: `Bearer ${tokens[scope]}` }, body)

/** How the door of a line answers a token: 0 where it lets it in. */
async function lineAnswers(scope: Scope, path: string): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, 'callboard.v1')
  await once(socket, 'open')
  const letIn = once(socket, 'message').then(() => 0)
  const closed = once(socket, 'close').then(([code]) => Number(code))
  socket.send(JSON.stringify({ type: 'hello', token: tokens[scope] }))
  const answer = await Promise.race([letIn, closed])
  socket.terminate()
  return answer
}

describe.each([...SCOPES])('a token to %s', (scope) => {
  const may = (needed: Scope): boolean => MAY[scope].includes(needed)
  const forbidden = Object.entries(COMMANDS).filter(([, command]) => !may(command.scope))

  it.each(forbidden.map(([name]) => name))('does not allow %s, with any input', async (name) => {
    for (const input of ['{}', JSON.stringify({ runId })]) {
      const answer = await ask(scope, `POST /api/${name}`, input)
      expect(answer.status).toBe(403)
      expect(JSON.parse(String(answer.body))).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
    }
    expect(host.studio.board.seq).toBe(seq)
  })

  it('opens files, exports and lines only where it allows watching', async () => {
    const status = may('watch') ? 200 : 403
    expect((await ask(scope, `GET /artifacts/${artifactId}`)).status).toBe(status)
    expect((await ask(scope, `GET /exports/${runId}.zip`)).status).toBe(status)
    const answer = may('watch') ? 0 : CLOSE.SCOPE
    expect(await lineAnswers(scope, '/feed')).toBe(answer)
    expect(await lineAnswers(scope, `/ws/jobs/${runId}/progress`)).toBe(answer)
  })

  it('opens no browser, which would be allowed everything', async () => {
    expect((await ask(scope, 'POST /tickets')).status).toBe(403)
  })
})
