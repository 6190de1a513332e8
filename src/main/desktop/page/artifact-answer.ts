import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { parseRange } from '../../server/byte-range.ts'

/** An artifact's file. `file` is an absolute path that we made. */
export interface ArtifactFile {
  readonly file: string
  readonly mime: string
}

/**
 * Answers a request for an artifact, whole or in part.
 *
 * Parts are cut here, since Electron's `net.fetch` of a file ignores `Range` and a clip could not be sought.
 *
 * @returns null where the file is gone
 */
export async function answerWithArtifact(artifact: ArtifactFile, request: Request): Promise<Response | null> {
  const handle = await open(artifact.file, 'r').catch(() => null)
  if (!handle) return null
  const { size } = await handle.stat()
  const range = parseRange(request.headers.get('range') ?? undefined, size)
  const headers = new Headers({ 'accept-ranges': 'bytes', 'cache-control': 'no-cache' })
  if (range === 'unsatisfiable') {
    await handle.close()
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  headers.set('content-type', artifact.mime)
  headers.set('content-length', String(end - start + 1))
  if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD' || size === 0) {
    await handle.close()
    return new Response(null, { status, headers })
  }
  // A page that seeks drops the answer half read; cancelling the body destroys the stream and closes the file.
  const body = Readable.toWeb(handle.createReadStream({ start, end }))
  return new Response(body, { status, headers })
}
