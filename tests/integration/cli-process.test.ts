import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { runCommand } from '../support/command-line.ts'
import { tempDir } from '../support/temp-dir.ts'

const PROGRAM = resolve(import.meta.dirname, '../../src/main/cli.ts')

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The real program, as its own process group, as a terminal starts it. */
function start(...args: string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, out, err })) }
}

/** Settles with the first line of stdout that has this text. */
function saying({ stdout }: ChildProcess, text: string): Promise<string> {
  if (!stdout) throw new Error('stdout is not piped')
  return new Promise((resolve, reject) => {
    const lines = createInterface(stdout)
    lines.on('line', (line) => line.includes(text) && resolve(line))
    lines.on('close', () => reject(new Error(`it ended without saying ${text}`)))
  })
}

/** What Ctrl-C in a terminal does: it reaches the program and all that it has started. */
function pressCtrlC({ pid }: ChildProcess): void {
  if (pid === undefined) throw new Error('the program was not started')
  process.kill(-pid, 'SIGINT')
}

const parse = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

it('Ctrl-C in the middle of drawing ends with 130; nothing fails, and the run waits to be resumed', async () => {
  const dataDir = join(tempDir(), 'a folder with spaces, é and 月')
  const { child, ended } = start(
    'produce',
    'Two lighthouse keepers',
    '--characters',
    '1',
    '--json',
    '--data-dir',
    dataDir,
  )
  await saying(child, 'portrait/c1","item":"c1","attempt"')
  pressCtrlC(child)
  const { code, out, err } = await ended
  expect({ code, err }).toEqual({ code: 130, err: '' })
  const lines = parse(out)
  expect(lines.filter(({ type }) => type === 'task:failed')).toEqual([])
  const result = lines.at(-1)
  expect(result).toMatchObject({ type: 'result', status: 'paused' })
  const runId = String(result?.runId)
  const again = await runCommand(['resume', runId, '--json', '--data-dir', dataDir])
  expect(again.code).toBe(0)
  expect(again.json.at(-1)).toMatchObject({ type: 'result', runId, status: 'succeeded' })
})

it('a reader that goes away is no failure', async () => {
  const dataDir = tempDir()
  for (let count = 0; count < 3; count += 1) {
    await runCommand(['produce', `show ${count} `.repeat(200), '--characters', '1', '--data-dir', dataDir])
  }
  const { child, ended } = start('watch', '--json', '--data-dir', dataDir)
  child.stdout?.destroy()
  expect(await ended).toMatchObject({ code: 0, err: '' })
})

it('serve stops when it is told to by a signal, and leaves no door behind', async () => {
  const dataDir = tempDir()
  const { child, ended } = start('serve', '--json', '--data-dir', dataDir)
  const listening = JSON.parse(await saying(child, 'listening')) as { pid: number; port: number }
  expect(listening.pid).toBe(child.pid)
  expect((await fetch(`http://127.0.0.1:${listening.port}/healthz`)).status).toBe(200)
  const over = await runCommand(['runs', '--json', '--data-dir', dataDir])
  expect(over).toMatchObject({ code: 0, out: '' })
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 0, err: '' })
})

it('a host that was killed leaves nothing in the way of the next', async () => {
  const dataDir = tempDir()
  const { child, ended } = start('serve', '--json', '--data-dir', dataDir)
  await saying(child, 'listening')
  child.kill('SIGKILL')
  await ended
  expect((await runCommand(['runs', '--json', '--data-dir', dataDir])).code).toBe(0)
})
