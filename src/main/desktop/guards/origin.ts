/** The scheme under which the desktop app serves its own page. */
export const SCHEME = 'app'
const HOST = 'callboard'

/** Where the window begins. */
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`

const PAGE_PATHS = new Set(['/', '/index.html'])

/** Whether a URL is of our scheme and host: `about:blank`, `data:`, `null` and every other host are not. */
export function isOurs(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : null
  return parsed?.protocol === `${SCHEME}:` && parsed.host === HOST
}

/** Whether a URL is the app's page itself, and not another of its files. */
export function isOurPage(url: string): boolean {
  return isOurs(url) && PAGE_PATHS.has(new URL(url).pathname)
}
