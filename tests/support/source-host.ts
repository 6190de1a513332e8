import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

const PROGRAM = resolve(import.meta.dirname, '../../src/main/cli.ts')

/** What a program of ours printed, and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The command line from its sources, running. */
export interface SourceProcess {
  readonly child: ChildProcess
  readonly pid: number
  readonly ended: Promise<Ended>
}

export interface SourceOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Modules that Node loads first. */
  readonly preload?: readonly URL[]
}

/** Starts the command line as a program of its own; it is killed when the test has ended. */
function startSource(args: readonly string[], { env = {}, preload = [] }: SourceOptions = {}): SourceProcess {
  const imports = preload.map(({ href }) => `--import=${href}`)
  const child = spawn(process.execPath, [...imports, PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }))
  return { child, pid: child.pid ?? 0, ended }
}

export interface SourceHost extends SourceProcess {
  /** The page's address with its single-use ticket. */
  readonly link: string
  readonly url: string
  readonly port: number
  /** Stops it as Ctrl-C does; answers what it printed. */
  close(): Promise<Ended>
}

/** Starts `serve` and waits until it listens. */
export async function startSourceHost(dataDir: string, options?: SourceOptions): Promise<SourceHost> {
  const running = startSource(['serve', '--json', '--data-dir', dataDir], options)
  const { child, ended } = running
  if (!child.stdout) throw new Error('stdout is not piped')
  const listening = once(createInterface(child.stdout), 'line').then(([line]) => String(line))
  const line = await Promise.race([
    listening,
    ended.then(({ err }) => {
      throw new Error(`The host ended before it listened:\n${err}`)
    }),
  ])
  const { url, port } = JSON.parse(line) as { readonly url: string; readonly port: number }
  return {
    ...running,
    link: url,
    url: new URL('/', url).href,
    port,
    close() {
      child.kill('SIGINT')
      return ended
    },
  }
}

/** Runs one command to its end. */
export const runSource = (args: readonly string[], options?: SourceOptions): Promise<Ended> =>
  startSource(args, options).ended
