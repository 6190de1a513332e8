import { LOG_LEVELS, type LogLevel } from '../../shared/contract/views.ts'

/** What a show's screen has before its pipeline. */
export const SHOW_VIEWS = ['stage', 'timeline', 'logs'] as const
export type ShowView = (typeof SHOW_VIEWS)[number]

/** Which lines of a show's log a link leads to; all, but for what it names. */
export interface LogLink {
  readonly step?: string
  readonly item?: string
  readonly level?: LogLevel
  readonly attempt?: number
  readonly find?: string
  /** Whether `find` is a regular expression. */
  readonly isPattern?: boolean
}

/** Screens that are about no single show. */
const PLACES = ['history', 'timings', 'settings', 'about'] as const
export type Place = (typeof PLACES)[number]

/** Where the person is. Written in the URL's hash, so that both hosts serve one page. */
export type Route =
  | { readonly screen: 'home' | Place }
  | {
      readonly screen: 'show'
      readonly runId: string
      readonly stepId: string | null
      readonly view: ShowView
      /** Present where the view is the log and the link names something of it. */
      readonly logs?: LogLink
    }
  | { readonly screen: 'replay'; readonly runId: string; readonly stepId: string | null }

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    // A hand-made link with a stray percent sign: taken as it stands, and then simply not found.
    return part
  }
}

function parseLogLink(query: URLSearchParams): LogLink | null {
  const step = query.get('step')
  const item = query.get('item')
  const level = LOG_LEVELS.find((name) => name === query.get('level'))
  const attempt = Number(query.get('attempt') ?? Number.NaN)
  const pattern = query.get('regex')
  const find = pattern ?? query.get('find')
  const link: LogLink = {
    ...(step === null ? {} : { step }),
    ...(item === null ? {} : { item }),
    ...(level === undefined ? {} : { level }),
    ...(Number.isSafeInteger(attempt) && attempt > 0 ? { attempt } : {}),
    ...(find === null ? {} : { find }),
    ...(pattern === null ? {} : { isPattern: true }),
  }
  return Object.keys(link).length === 0 ? null : link
}

/**
 * Reads `#/`, `#/history`, `#/timings`, `#/settings`, `#/about`, `#/run/<id>`, `#/replay/<id>`, the last two also with
 * `/<stepId>`, and a show's view as `?view=timeline`; anything else is home. The log's view may name lines:
 * `?view=logs&step=portrait&item=c3&level=error&attempt=2&find=painter`, or `regex=` instead of `find=`.
 */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [root = '', runId, stepId] = path.split('/')
  const place = PLACES.find((name) => name === root)
  if (place) return { screen: place }
  if ((root !== 'run' && root !== 'replay') || !runId) return { screen: 'home' }
  const where = { runId: decode(runId), stepId: stepId ? decode(stepId) : null }
  if (root === 'replay') return { screen: 'replay', ...where }
  const asked = new URLSearchParams(query)
  const view = SHOW_VIEWS.find((name) => name === asked.get('view')) ?? 'stage'
  const logs = view === 'logs' ? parseLogLink(asked) : null
  return { screen: 'show', ...where, view, ...(logs === null ? {} : { logs }) }
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

/** Lines of a show's log. */
export function logsHref(runId: string, { step, item, level, attempt, find, isPattern }: LogLink): string {
  const query = new URLSearchParams({
    view: 'logs',
    ...(step === undefined ? {} : { step }),
    ...(item === undefined ? {} : { item }),
    ...(level === undefined ? {} : { level }),
    ...(attempt === undefined ? {} : { attempt: String(attempt) }),
    ...(find === undefined ? {} : { [isPattern ? 'regex' : 'find']: find }),
  })
  return `${runHref('run', runId, null)}?${query}`
}

/** The recording of a show, from a step on where one is named. */
export const replayHref = (runId: string, stepId: string | null = null): string => runHref('replay', runId, stepId)
