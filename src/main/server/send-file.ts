import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { parseRange } from './byte-range.ts'

export interface FileAnswer {
  readonly file: string
  readonly mime: string
  readonly cache: string
}

/**
 * Sends a file, or the part of it that was asked for, as a stream.
 *
 * Ranges are for GET alone (RFC 9110, 14.2).
 * @returns false where the file is gone; nothing has been sent then
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  answer: FileAnswer,
): Promise<boolean> {
  const found = await stat(answer.file).catch(() => null)
  if (!found?.isFile()) return false
  const range = request.method === 'GET' ? parseRange(request.headers.range, found.size) : null
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${found.size}` }).end()
    return true
  }
  const { start, end } = range ?? { start: 0, end: found.size - 1 }
  response.writeHead(range ? 206 : 200, {
    'Content-Type': answer.mime,
    'Content-Length': Math.max(0, end - start + 1),
    'Accept-Ranges': 'bytes',
    'Cache-Control': answer.cache,
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${found.size}` }),
  })
  if (request.method === 'HEAD' || found.size === 0) {
    response.end()
    return true
  }
  // A player that seeks closes the old stream: that is no error of ours.
  await pipeline(createReadStream(answer.file, { start, end }), response).catch(() => response.destroy())
  return true
}
