/** As electron-builder and electron-updater take it. */
export type UpdateFeed =
  | { readonly provider: 'github'; readonly owner: string; readonly repo: string }
  | { readonly provider: 'generic'; readonly url: string }

/**
 * Where packages look for newer ones, as the one who packs says it: `github:<owner>/<repository>`, or the https address of a folder.
 *
 * @param named the value of `CALLBOARD_UPDATE_FEED`
 * @returns null where nothing is named; then the packages have no updates, and say so in their settings
 * @throws Error where it is neither
 */
export function updateFeed(named: string | undefined): UpdateFeed | null {
  if (!named) return null
  const [, owner, repo] = /^github:([\w.-]+)\/([\w.-]+)$/.exec(named) ?? []
  if (owner !== undefined && repo !== undefined) return { provider: 'github', owner, repo }
  // Whoever can change what is downloaded can change the app, so the way must be one that nobody else can read or write on.
  if (URL.canParse(named) && new URL(named).protocol === 'https:') return { provider: 'generic', url: named }
  throw new Error(`CALLBOARD_UPDATE_FEED is neither github:<owner>/<repository> nor an https address: ${named}`)
}
