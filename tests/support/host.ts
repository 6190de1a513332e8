import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const PROGRAM = resolve(import.meta.dirname, '../../out/main/cli.js')

export interface HostOptions {
  /** A data folder that stays; by default a fresh one that goes when the host is closed. */
  readonly dataDir?: string
  /** A port to bind; by default any free one. */
  readonly port?: number
}

/** The real browser host, running. */
export interface Host {
  /** The page's address with its single-use ticket. */
  readonly link: string
  /** The page's address alone: for a browser that has its cookie. */
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** What the host has written to stderr so far. */
  log(): string
  /** Stops it as Ctrl-C does, and waits until it is gone. */
  close(): Promise<void>
}

interface Listening {
  readonly type: 'listening'
  readonly url: string
  readonly port: number
}

/** Starts the built browser host. Rejects with what it wrote where it ends before it listens. */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'callboard-host-'))
  const port = String(options.port ?? 0)
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--data-dir', dataDir, '--port', port, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const first = once(createInterface(child.stdout), 'line').then(([line]) => JSON.parse(String(line)) as Listening)
  const listening = await Promise.race([
    first,
    ended.then(() => {
      throw new Error(`The host ended before it listened:\n${log}`)
    }),
  ])
  return {
    link: listening.url,
    url: new URL('/', listening.url).href,
    port: listening.port,
    dataDir,
    log: () => log,
    async close() {
      child.kill('SIGINT')
      await ended
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
