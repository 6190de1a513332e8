import { spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

export interface Outcome {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  /** One entry for each line. */
  readonly stderr: readonly string[]
}

/** A clone with our real scripts, and with made-up programs and packages where the network would be needed. */
export class FakeClone {
  readonly folder = mkdtempSync(join(tmpdir(), 'callboard-clone-'))

  constructor() {
    for (const name of ['scripts', 'bin']) cpSync(join(root, name), join(this.folder, name), { recursive: true })
    this.write('package.json', '{ "type": "module" }')
  }

  write(path: string, text: string, mode = 0o644): void {
    const file = join(this.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    chmodSync(file, mode)
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path))
  }

  /** The lines of a file that made-up programs write to; none where there is no such file. */
  lines(path: string): string[] {
    return this.has(path) ? readFileSync(join(this.folder, path), 'utf8').split('\n').filter(Boolean) : []
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Starts one of the clone's scripts; `env` is laid over an environment without a display, npm or Electron's settings. */
  start(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [join(this.folder, script), ...args], {
      cwd: this.folder,
      env: { PATH: process.env.PATH, HOME: this.folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    const ended = new Promise<Outcome>((done) => {
      child.once('close', (code, signal) =>
        done({ code, signal, stdout, stderr: stderr.split('\n').filter((line) => line !== '') }),
      )
    })
    return { child, ended }
  }

  run(script: string, args?: readonly string[], env?: NodeJS.ProcessEnv): Promise<Outcome> {
    return this.start(script, args, env).ended
  }
}
