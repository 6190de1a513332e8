import type { App } from 'electron'
import type { NavigationTarget } from '../../shared/contract/desktop-api.ts'

/** The scheme of links from outside: `callboard://run/<id>` and `callboard://run/<id>/<step>`. */
export const LINK_SCHEME = 'callboard'

/** Letters, digits, a few signs, and escapes of the rest. Nothing else is looked at any further. */
const LINK = /^callboard:\/\/run\/([\w.~%-]{1,600})(?:\/([a-z][a-z0-9-]{0,39}))?\/?$/

/** Longest id of a run. */
const LONGEST_ID = 200

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/**
 * Reads a link; null where it is not one of ours to the letter.
 *
 * Whatever it says, it only leads to a show: a link can start, stop and change nothing.
 */
export function parseLink(link: string): NavigationTarget | null {
  const [, id = '', stepId = null] = LINK.exec(link) ?? []
  const runId = decode(id)
  if (!runId || runId.length > LONGEST_ID || /\p{Cc}/u.test(runId)) return null
  return { runId, stepId }
}

/** The link that the system put among the arguments; Chromium may have added and moved others. */
export function findLink(argv: readonly string[]): string | null {
  return argv.find((word) => word.startsWith(`${LINK_SCHEME}:`)) ?? null
}

export interface RegisterLinksOptions {
  readonly isPackaged: boolean
  readonly execPath: string
  readonly appPath: string
}

/** Tells the system that our links are for this app; run from its folder, Electron must be told which app it is. */
export function registerLinks(
  app: Pick<App, 'setAsDefaultProtocolClient'>,
  { isPackaged, execPath, appPath }: RegisterLinksOptions,
): boolean {
  return isPackaged
    ? app.setAsDefaultProtocolClient(LINK_SCHEME)
    : app.setAsDefaultProtocolClient(LINK_SCHEME, execPath, [appPath])
}
