import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TrackerOptions } from './callboard-sdk.d.ts'
import { defaultDataDir } from './data-dir.ts'

/** Where to send a call, and what to show there. */
export interface HostAddress {
  readonly url: string
  readonly token: string
}

interface ServerFile {
  readonly url: string
  readonly tokenFile: string
}

/** What a running host says of itself in its data folder; null where none runs, or it is only just starting. */
async function readServerFile(dataDir: string): Promise<ServerFile | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(dataDir, 'server.json'), 'utf8'))
    const { url, tokenFile } = value as Partial<Record<keyof ServerFile, unknown>>
    return typeof url === 'string' && typeof tokenFile === 'string' ? { url, tokenFile } : null
  } catch {
    // No such file, or not what a host writes: either way there is nobody to be found.
    return null
  }
}

async function readToken(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    return null
  }
}

/**
 * Finds the host, anew at each try: one that was restarted has another port and another token.
 *
 * Null where there is none just now.
 */
export async function findHost({
  url,
  token,
  dataDir = defaultDataDir(),
}: TrackerOptions): Promise<HostAddress | null> {
  if (url !== undefined && token !== undefined) return { url, token }
  const server = await readServerFile(dataDir)
  const address = url ?? server?.url
  const secret = token ?? (server && (await readToken(server.tokenFile)))
  return address !== undefined && secret ? { url: address, token: secret } : null
}
