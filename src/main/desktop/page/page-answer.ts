import { isDocument, pageDocument } from '../../server/page-document.ts'
import { readPageFile } from './page-files.ts'

/** Answers requests for the page and its parts; null where there is no such part. */
export type AnswerPage = (request: Request) => Promise<Response | null>

/**
 * The page as it was built.
 *
 * @param root absolute path of the folder that it was built into
 */
export function builtPage(root: string): AnswerPage {
  return async (request) => {
    const file = await readPageFile(root, new URL(request.url).pathname)
    if (!file) return null
    if (isDocument(file)) {
      const { html, headers } = pageDocument(file.bytes)
      return new Response(html, { headers })
    }
    const headers = {
      'content-type': file.mime,
      'content-length': String(file.bytes.byteLength),
      'cache-control': file.cache,
    }
    return new Response(file.bytes, { headers })
  }
}

/** The development server changes modules while the page runs, by inline scripts, inline styles and a socket. */
const DEVELOPMENT_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' ws:",
].join('; ')

/**
 * The page as the development server makes it, for `npm run dev` alone.
 *
 * It comes through our own scheme, so that the page has the same origin, and the same way to its artifacts, as when it
 * is built.
 *
 * @param server address of the development server
 */
export function developmentPage(server: string): AnswerPage {
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const accept = request.headers.get('accept') ?? '*/*'
    const made = await fetch(new URL(pathname + search, server), { headers: { accept } })
    const headers = {
      'content-type': made.headers.get('content-type') ?? 'application/octet-stream',
      'cache-control': 'no-store',
      'content-security-policy': DEVELOPMENT_POLICY,
    }
    return new Response(made.body, { status: made.status, headers })
  }
}
