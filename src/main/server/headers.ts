/**
 * What a document may do: run the scripts that bear its nonce, load styles, fonts, pictures and clips of its own server,
 * and talk to that.
 *
 * Not `script-src 'self'`: a kept file, which others have made, would be a script then as soon as a way was found to
 * name it in one. `connect-src 'self'` covers the WebSocket of the same origin (CSP level 3).
 *
 * @param nonce of one answer; null where there is nothing to run
 */
export const contentSecurityPolicy = (nonce: string | null): string =>
  [
    "default-src 'none'",
    `script-src ${nonce === null ? "'none'" : `'nonce-${nonce}'`}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Headers of every answer; the page's own document has another policy. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': contentSecurityPolicy(null),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const
