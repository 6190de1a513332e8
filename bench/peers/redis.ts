import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A Redis server of our own, in memory alone. */
export interface Redis {
  /** Its Unix socket. */
  readonly path: string
  close(): Promise<void>
}

const isThere = (): boolean => spawnSync('redis-server', ['--version']).status === 0

/** From Debian's packages, where we may install any. */
function install(): void {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    spawnSync('apt-get', ['install', '-y', 'redis-server'], { timeout: 180_000 })
  }
}

/** Starts Redis; null where there is none and it cannot be installed. */
export async function startRedis(): Promise<Redis | null> {
  if (!isThere()) install()
  if (!isThere()) return null
  const folder = mkdtempSync(join(tmpdir(), 'callboard-redis-'))
  const path = join(folder, 'socket')
  const options = ['--port', '0', '--unixsocket', path, '--save', '', '--appendonly', 'no', '--dir', folder]
  const server = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(server, 'exit')
  for await (const line of createInterface(server.stdout)) if (line.includes('ready to accept connections')) break
  server.stdout.resume()
  return {
    path,
    async close() {
      server.kill()
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
