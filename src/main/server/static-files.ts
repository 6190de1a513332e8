import { extname, join, sep } from 'node:path'
import type { FileAnswer } from './send-file.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
}

/**
 * The built page's file for a URL path, or null where there is none by that name.
 *
 * Only names that the build makes are let through: no dot segments, no escapes, no unknown endings.
 */
export function staticFile(root: string, urlPath: string): FileAnswer | null {
  const path = urlPath === '/' ? '/index.html' : urlPath
  if (!/^(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/.test(path) || path.includes('..')) return null
  const mime = TYPES[extname(path)]
  const file = join(root, ...path.split('/'))
  if (mime === undefined || !file.startsWith(root + sep)) return null
  const hashed = path.startsWith('/assets/')
  return { file, mime, cache: hashed ? 'public, max-age=31536000, immutable' : 'no-cache' }
}
