/** What a show's screen has before its pipeline. */
export const SHOW_VIEWS = ['stage', 'timeline', 'logs'] as const
export type ShowView = (typeof SHOW_VIEWS)[number]

/** Screens that are about no single show. */
const PLACES = ['history', 'timings', 'settings'] as const
export type Place = (typeof PLACES)[number]

/** Where the person is. Written in the URL's hash, so that both hosts serve one page. */
export type Route =
  | { readonly screen: 'home' | Place }
  | { readonly screen: 'show'; readonly runId: string; readonly stepId: string | null; readonly view: ShowView }
  | { readonly screen: 'replay'; readonly runId: string; readonly stepId: string | null }

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    // A hand-made link with a stray percent sign: taken as it stands, and then simply not found.
    return part
  }
}

/**
 * Reads `#/`, `#/history`, `#/timings`, `#/settings`, `#/run/<id>`, `#/replay/<id>`, the last two also with
 * `/<stepId>`, and a show's view as `?view=timeline`; anything else is home.
 */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [root = '', runId, stepId] = path.split('/')
  const place = PLACES.find((name) => name === root)
  if (place) return { screen: place }
  if ((root !== 'run' && root !== 'replay') || !runId) return { screen: 'home' }
  const where = { runId: decode(runId), stepId: stepId ? decode(stepId) : null }
  if (root === 'replay') return { screen: 'replay', ...where }
  const view = new URLSearchParams(query).get('view')
  return { screen: 'show', ...where, view: SHOW_VIEWS.find((name) => name === view) ?? 'stage' }
}

export const homeHref = '#/'

export const placeHref = (place: Place): string => `#/${place}`

function runHref(root: 'run' | 'replay', runId: string, stepId: string | null): string {
  const base = `#/${root}/${encodeURIComponent(runId)}`
  return stepId === null ? base : `${base}/${encodeURIComponent(stepId)}`
}

export function showHref(runId: string, stepId: string | null = null, view: ShowView = 'stage'): string {
  const href = runHref('run', runId, stepId)
  return view === 'stage' ? href : `${href}?view=${view}`
}

/** The recording of a show, from a step on where one is named. */
export const replayHref = (runId: string, stepId: string | null = null): string => runHref('replay', runId, stepId)
