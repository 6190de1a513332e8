import { randomBytes } from 'node:crypto'
import { contentSecurityPolicy } from './headers.ts'

/** Twice what makes a nonce unguessable (128 bits, CSP level 3, 2.3). */
const NONCE_BYTES = 32

/** A built document, ready to be answered once. */
export interface PageDocument {
  readonly html: Buffer<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** Whether a file of the page is a document, and not one of its parts. */
export const isDocument = ({ mime }: { readonly mime: string }): boolean => mime.startsWith('text/html')

/**
 * Gives a built document a nonce of its own: to its scripts, and to what says to those where to find it for the modules
 * that they load.
 *
 * The document is the build's and holds nothing of anybody else's, so that its tags are found by their beginnings.
 */
export function pageDocument(built: Uint8Array): PageDocument {
  const nonce = randomBytes(NONCE_BYTES).toString('base64')
  const html = Buffer.from(
    new TextDecoder()
      .decode(built)
      .replace(/<(?:script|link)\b/g, `$& nonce="${nonce}"`)
      .replace('<head>', `$&<meta property="csp-nonce" nonce="${nonce}">`),
  )
  return {
    html,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(html.length),
      // Another answer has another nonce.
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
    },
  }
}
