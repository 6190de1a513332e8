/** The application's answer to a request of one of its own schemes. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>

interface Scheme {
  handler: SchemeHandler | undefined
  readonly serviceWorkers: boolean
}

/**
 * The application's own schemes, as they were registered before `ready`.
 *
 * Chromium cannot be taught a scheme from outside: a navigation to one ends before the DevTools protocol hears of it. So
 * `app://callboard/x` is `http://callboard.app.localhost/x` in the page: an origin of its own and a secure context.
 * The two functions below translate wherever the main process looks.
 */
export const schemes = new Map<string, Scheme>()

/** The scheme that a URL begins with, without its colon. */
export function schemeOf(url: string): string {
  return url.slice(0, Math.max(0, url.indexOf(':')))
}

/** The address under which the page knows a URL of the application's. */
export function toPage(url: string): string {
  const parts = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i.exec(url)
  const [, scheme = '', host = '', rest = ''] = parts ?? []
  return schemes.has(scheme) ? `http://${host}.${scheme}.localhost${rest || '/'}` : url
}

/** The URL that the application knows for an address in the page. */
export function toApp(url: string): string {
  const parts = /^http:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.localhost(.*)$/.exec(url)
  const [, host = '', scheme = '', rest = ''] = parts ?? []
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url
}
