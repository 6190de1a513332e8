import { type Clock, systemClock } from '../shared/clock.ts'
import type { Outcome } from '../shared/reporting/outcome.ts'
import type { createTracker as declared, TrackerOptions } from './callboard-sdk.d.ts'
import { findHost } from './find-host.ts'
import { post } from './post.ts'
import { createTrackerOn } from './tracker.ts'

/** Time whose timers let the process end. */
const backgroundClock: Clock = {
  now: systemClock.now,
  after: (ms, run) => {
    const timer = setTimeout(run, ms).unref()
    return () => clearTimeout(timer)
  },
}

/** A wrong address or token is a mistake of the program, better told at once than by tries without end. */
function check({ url, token }: TrackerOptions): void {
  if (url !== undefined && !/^https?:$/.test(new URL(url).protocol)) throw new TypeError(`Not an HTTP address: ${url}`)
  if (token !== undefined && !/^[\x21-\x7e]{1,200}$/.test(token)) throw new TypeError('That cannot be an access token.')
}

const NOBODY: Outcome = { kind: 'unreachable', heard: false }

/** A token that was read from the host's own file is refused only by another host, or by one that is just starting. */
const isStale = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' && (outcome.error.code === 'NOT_AUTHENTICATED' || outcome.error.code === 'REFUSED')

/** As `callboard-sdk.d.ts` declares it. */
export const createTracker: typeof declared = (options = {}) => {
  check(options)
  return createTrackerOn({
    attempt: async (command, body) => {
      const host = await findHost(options)
      if (!host) return NOBODY
      const outcome = await post(host, command, body)
      return options.token === undefined && isStale(outcome) ? NOBODY : outcome
    },
    clock: systemClock,
    background: backgroundClock,
    random: Math.random,
  })
}
