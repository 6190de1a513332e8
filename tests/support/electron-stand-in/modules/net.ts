import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { loud, refuse } from '../core/loud.ts'

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.mjs': 'text/javascript',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * Fetches a file, whole: like Electron's, it takes no notice of `Range`.
 *
 * Nothing but files is modelled: no test reaches the network.
 */
async function fetchFile(input: string | Request): Promise<Response> {
  const url = typeof input === 'string' ? input : input.url
  if (!url.startsWith('file:')) return refuse(`net.fetch of ${url} is not modelled`)
  const path = fileURLToPath(url)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Error('net::ERR_FILE_NOT_FOUND')
  return new Response(Readable.toWeb(createReadStream(path)), {
    headers: {
      'content-type': MIME_TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': String(found.size),
    },
  })
}

export const net = loud('net', { fetch: fetchFile })
