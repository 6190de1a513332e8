import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Tainted, taint } from '../support/attack/tainted-studio.ts'
import { TERMINAL_TEXTS } from '../support/attack/texts.ts'
import { type CommandResult, runCommand } from '../support/command-line.ts'

/** The sequences by which we draw ourselves: lines up, no wrapping, erase. */
const OURS = new RegExp(`${String.fromCharCode(27)}\\[(?:\\d+A|\\?7[lh]|2K|0J)`, 'g')
const OBEYED = /[^\P{Cc}\n]|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Expects that a text was shown, and nothing of it obeyed. */
function expectPlain({ out, err }: CommandResult, shows = true): void {
  for (const text of [out.replace(OURS, ''), err]) {
    expect(text).not.toMatch(OBEYED)
    expect(text).not.toMatch(/^FORGED/m)
  }
  if (shows) expect(out + err).toMatch(/A[^\n]*B[^\n]*C/)
}

describe.each(TERMINAL_TEXTS)('in a terminal, %s', (_name, text) => {
  let dataDir: string
  let tainted: Tainted
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'callboard-tainted-'))
    tainted = await taint(dataDir, text)
  })
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
  const run = (...args: string[]) => runCommand([...args, '--data-dir', dataDir], { terminal: { rows: 60 } })
  const plain = (...args: string[]) => runCommand([...args, '--data-dir', dataDir])

  it.each(['runs', 'token list'])('is only text in what `%s` lists', async (command) => {
    expectPlain(await run(...command.split(' ')))
  })

  it.each(['production', 'running', 'failed'] as const)('is only text in every view of a %s run', async (which) => {
    const runId = tainted[which]
    for (const command of ['show', 'logs', 'watch']) expectPlain(await run(command, runId))
    expectPlain(await run('replay', runId, '--speed', '0'))
    expectPlain(await plain('replay', runId, '--speed', '0'))
    expectPlain(await plain('watch', runId))
  })

  it('is only text where work is begun, tried again, planned anew, exported or deleted', async () => {
    expectPlain(await run('produce', text, '--title', text, '--characters', '1'))
    expectPlain(await run('retry', tainted.production))
    expectPlain(await run('redo', tainted.production, '--step', 'character-dossier', '--dry-run'))
    expectPlain(await run('export', tainted.production, '--to', join(dataDir, 'to')), false)
    expectPlain(await run('doctor'), false)
    const { runId } = JSON.parse((await plain('runs', '--json')).out.split('\n')[0] ?? '') as { runId: string }
    expectPlain(await plain('delete', runId))
  })

  it('is only text in a progress file, and in what is said of a wrong one', async () => {
    const line = (stage: string, phase: string, percentage: number) =>
      `${JSON.stringify({ stage, phase, percentage, message: text, metadata: { [text]: text } })}\n`
    const file = join(dataDir, 'work.jsonl')
    writeFileSync(file, `${line(text, 'running', 10)}${JSON.stringify({ [text]: text })}\n${line(text, 'error', 50)}`)
    expectPlain(await run('track', file))
    expectPlain(await plain('track', file))
  })

  it('is only text where a command is refused', async () => {
    for (const args of [
      ['show', text],
      ['logs', text],
      ['logs', tainted.failed, '--level', text],
      [text],
      ['serve', '--host', text],
    ]) {
      expectPlain(await run(...args), false)
    }
  })

  it('comes whole and harmless as JSON', async () => {
    for (const args of [
      ['runs'],
      ['show', tainted.failed],
      ['logs', tainted.failed],
      ['token', 'list'],
      ['replay', tainted.failed],
    ]) {
      const { out, json } = await plain(...args, '--json')
      expect(out).not.toMatch(OBEYED)
      expect(JSON.stringify(json)).toContain(JSON.stringify(text.trim()).slice(1, -1))
    }
  })
})
