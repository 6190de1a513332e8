import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isInside } from '../storage/files/inside.ts'
import { isDocument, pageDocument } from './page-document.ts'
import { type FileAnswer, sendFile } from './send-file.ts'
import { staticFile } from './static-files.ts'

async function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  { file }: FileAnswer,
): Promise<boolean> {
  const built = await readFile(file).catch(() => null)
  if (built === null) return false
  const { html, headers } = pageDocument(built)
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : html)
  return true
}

/**
 * Sends a file of the built page, or its document.
 *
 * @returns false where there is none by that path; nothing has been sent then
 */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  path: string,
): Promise<boolean> {
  const file = staticFile(root, path)
  if (!file || !isInside(root, file.file)) return false
  return isDocument(file) ? sendDocument(request, response, file) : sendFile(request, response, file)
}
