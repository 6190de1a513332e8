import type { IncomingMessage } from 'node:http'
import { CallboardError } from '../../shared/contract/errors.ts'

const BODY_MAX_BYTES = 1024 * 1024
/** Of a body that is too large this much is read and thrown away, so that its sender lives to hear the answer. */
const READ_AT_MOST_BYTES = 16 * 1024 * 1024

/** A body over 1 MiB. */
export class BodyTooLarge extends CallboardError {
  constructor() {
    super('BAD_INPUT', 'The request is larger than 1 MiB.')
  }
}

/** Reads to the end, and keeps what may be kept. */
function readBytes(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const chunks: Buffer[] = []
  let size = 0
  // Not `for await`: leaving that early cuts the connection, and the sender never hears why.
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= BODY_MAX_BYTES) chunks.push(chunk)
    else if (size > READ_AT_MOST_BYTES) request.destroy()
  })
  request.on('end', () => {
    if (size > BODY_MAX_BYTES) reject(new BodyTooLarge())
    else resolve(Buffer.concat(chunks))
  })
  request.on('close', () => reject(new CallboardError('BAD_INPUT', 'The request ended before it was whole.')))
  request.on('error', () => undefined)
  return promise
}

/**
 * Reads a request's body as JSON.
 *
 * @throws BodyTooLarge
 * @throws CallboardError `BAD_INPUT` where it is not UTF-8 or not JSON
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (thrown) {
    throw notJson(thrown)
  }
}

const notJson = (cause: unknown): CallboardError =>
  new CallboardError('BAD_INPUT', 'The request is not JSON.', { cause })
