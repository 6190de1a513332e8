import type { IncomingMessage } from 'node:http'
import { CallboardError } from '../../shared/contract/errors.ts'

const BODY_MAX_BYTES = 1024 * 1024

/**
 * Reads a request's body as JSON.
 *
 * @throws CallboardError `BAD_INPUT` where it is too large, not UTF-8 or not JSON
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > BODY_MAX_BYTES) throw new CallboardError('BAD_INPUT', 'The request is larger than 1 MiB.')
    chunks.push(bytes)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch (thrown) {
    throw notJson(thrown)
  }
}

const notJson = (cause: unknown): CallboardError =>
  new CallboardError('BAD_INPUT', 'The request is not JSON.', { cause })
