/** Where the person is. Written in the URL's hash, so that both hosts serve one page. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'show'; readonly runId: string; readonly stepId: string | null }

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    // A hand-made link with a stray percent sign: taken as it stands, and then simply not found.
    return part
  }
}

/** Reads `#/`, `#/run/<id>` and `#/run/<id>/<stepId>`; anything else is home. */
export function parseRoute(hash: string): Route {
  const [root, runId, stepId] = hash.replace(/^#\/?/, '').split('/')
  if (root !== 'run' || !runId) return { screen: 'home' }
  return { screen: 'show', runId: decode(runId), stepId: stepId ? decode(stepId) : null }
}

export const homeHref = '#/'

export function showHref(runId: string, stepId: string | null = null): string {
  const base = `#/run/${encodeURIComponent(runId)}`
  return stepId === null ? base : `${base}/${encodeURIComponent(stepId)}`
}
