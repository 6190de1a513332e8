/** Where the person is. Written in the URL's hash, so that both hosts serve one page. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'show'; readonly runId: string; readonly stepId: string | null }
  | { readonly screen: 'replay'; readonly runId: string; readonly stepId: string | null }

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    // A hand-made link with a stray percent sign: taken as it stands, and then simply not found.
    return part
  }
}

/** Reads `#/`, `#/run/<id>`, `#/replay/<id>` and either with `/<stepId>`; anything else is home. */
export function parseRoute(hash: string): Route {
  const [root, runId, stepId] = hash.replace(/^#\/?/, '').split('/')
  const screen = root === 'run' ? 'show' : root === 'replay' ? 'replay' : 'home'
  if (screen === 'home' || !runId) return { screen: 'home' }
  return { screen, runId: decode(runId), stepId: stepId ? decode(stepId) : null }
}

export const homeHref = '#/'

function runHref(root: 'run' | 'replay', runId: string, stepId: string | null): string {
  const base = `#/${root}/${encodeURIComponent(runId)}`
  return stepId === null ? base : `${base}/${encodeURIComponent(stepId)}`
}

export const showHref = (runId: string, stepId: string | null = null): string => runHref('run', runId, stepId)

/** The recording of a show, from a step on where one is named. */
export const replayHref = (runId: string, stepId: string | null = null): string => runHref('replay', runId, stepId)
