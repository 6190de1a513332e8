import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}

/**
 * One file of the built page.
 *
 * Files are small and read whole, which works inside an application archive too.
 *
 * @param root absolute path of the folder that the page was built into
 * @returns null where there is no such file, and where the path, once links are followed, leads out of the root
 */
export async function readPageFile(root: string, pathname: string): Promise<PageFile | null> {
  const path = decoded(pathname === '/' ? '/index.html' : pathname)
  if (path === null) return null
  try {
    const realRoot = await realpath(root)
    const file = await realpath(join(realRoot, path))
    const type = TYPES[extname(file)]
    if (!file.startsWith(realRoot + sep) || type === undefined) return null
    return { type, bytes: await readFile(file) }
  } catch {
    return null
  }
}
