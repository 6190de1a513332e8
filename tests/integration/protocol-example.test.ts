import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { type JobMessage, jobHelloSchema } from '../../src/main/feed/job-messages.ts'
import { isCommandName } from '../../src/shared/contract/commands.ts'
import {
  CLOSE,
  type ClientMessage,
  clientMessageSchema,
  type ServerMessage,
} from '../../src/shared/contract/feed-messages.ts'
import { runViewSchema } from '../../src/shared/contract/views.ts'
import { eventBodySchema, parseEvent } from '../../src/shared/domain/event.ts'
import { startTestHost } from '../support/browser-host.ts'

const DOCS = join(import.meta.dirname, '../../docs')
const PAGE = readFileSync(join(DOCS, 'protocol.md'), 'utf8')
const EXAMPLE = join(DOCS, 'examples/watch-run.mjs')

/** The compiler keeps these lists complete, and free of what is no message. */
const SAID_BY = {
  'What a client says': { hello: true, call: true, logs: true } satisfies Record<ClientMessage['type'], true>,
  'What the server says': {
    welcome: true,
    snapshot: true,
    events: true,
    live: true,
    logs: true,
    notice: true,
    reply: true,
  } satisfies Record<ServerMessage['type'], true>,
  'One job': { initial_status: true, progress: true, logs: true, job_complete: true } satisfies Record<
    JobMessage['type'],
    true
  >,
}

/** The text from a heading that begins so to the next heading. */
function section(heading: string): string {
  const found = PAGE.split(/^#+ /m).find((part) => part.startsWith(heading))
  if (found === undefined) throw new Error(`the page has no section “${heading}”`)
  return found
}

/** First cells of a section's tables, without their heads. */
const firstCells = (text: string): string[] =>
  [...text.matchAll(/^\| ?`?([^|`]+?)`? ?\|/gm)]
    .flatMap(([, cell]) => cell ?? [])
    .filter((cell) => !/^(-+|message|code)$/.test(cell))

interface Spoken {
  readonly by: 'client' | 'server'
  readonly message: Record<string, unknown> & { readonly type: string }
}

/** The messages of the page's worked session, in order. */
const session: readonly Spoken[] = [...PAGE.matchAll(/^([<>]) (\{.*\})$/gm)].map(([, arrow, json]) => ({
  by: arrow === '>' ? 'client' : 'server',
  message: JSON.parse(json ?? ''),
}))

describe('docs/protocol.md', () => {
  it.each(Object.entries(SAID_BY))('lists under “%s” exactly the messages that there are', (heading, types) => {
    expect(firstCells(section(heading)).sort()).toEqual(Object.keys(types).sort())
  })

  it('lists the codes that lines are closed with, and no others', () => {
    expect(firstCells(section('How a line ends'))).toEqual(Object.values(CLOSE).map(String).sort())
  })

  it('names no command and no event that there is not', () => {
    const events = new Set<string>(eventBodySchema.options.map((option) => option.shape.type.value))
    const commands = [...PAGE.matchAll(/`((?:run|task|artifact|log|history|operation|token|host)\.[a-z]+)`/g)]
    expect(commands.length).toBeGreaterThan(10)
    for (const [, name] of commands) expect(name).toSatisfy(isCommandName)
    expect(new Set([...PAGE.matchAll(/`((?:run|step|task):[a-z]+)`/g)].map(([, name]) => name))).toEqual(events)
  })

  it('shows a session of real messages', () => {
    expect(session.length).toBeGreaterThan(20)
    for (const { by, message } of session) {
      if (by === 'client') expect(clientMessageSchema.or(jobHelloSchema).safeParse(message).success).toBe(true)
      if (message.type === 'call') expect(message.command).toSatisfy(isCommandName)
      if (message.type === 'initial_status') expect(runViewSchema.parse(message.job)).toEqual(message.job)
    }
    const types = new Set(session.filter(({ by }) => by === 'server').map(({ message }) => message.type))
    expect(types).toEqual(
      new Set([...Object.keys(SAID_BY['What the server says']), ...Object.keys(SAID_BY['One job'])]),
    )
  })

  it('shows a session without a gap', () => {
    const told = session.flatMap(({ message }) => (message.type === 'events' ? (message.events as unknown[]) : []))
    const seqs = told.map((event) => parseEvent(event).seq)
    expect(seqs).toEqual(seqs.map((_seq, index) => index + 1))
  })
})

describe('docs/examples/watch-run.mjs', () => {
  it('has at most twenty lines', () => {
    expect(readFileSync(EXAMPLE, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(20)
  })

  it('watches a run to its end', async () => {
    const { studio, dataDir } = await startTestHost()
    const { call } = studio.dispatch
    const { runId } = await call('operation.start', { operationId: 'import', steps: ['fetch', 'load'] })
    const watcher = spawn(process.execPath, [EXAMPLE, dataDir, runId], { stdio: ['ignore', 'pipe', 'inherit'] })
    const lines: string[] = []
    const output = createInterface(watcher.stdout).on('line', (line) => lines.push(line))
    await once(output, 'line')
    await call('operation.update', { operationId: 'import', currentStep: 'fetch' })
    await call('operation.complete', { operationId: 'import' })
    const [code] = await once(watcher, 'close')
    expect(lines[0]).toBe('import: running, 0 %')
    expect(lines).toContain('0 % fetch: fetch')
    expect(lines.slice(-2)).toEqual(['100 % run: Done', 'succeeded'])
    expect(code).toBe(0)
  })

  it('says why where there is no such run', async () => {
    const { dataDir } = await startTestHost()
    const watcher = spawn(process.execPath, [EXAMPLE, dataDir, 'nobody'], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    watcher.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const [code] = await once(watcher, 'close')
    expect(said).toBe('The line was closed: 4404 there is no such run\n')
    expect(code).toBe(1)
  })
})
