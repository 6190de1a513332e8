import type { Clock } from '../../shared/clock.ts'
import { type CallboardError, toCallboardError } from '../../shared/contract/errors.ts'
import type { EtaValue } from '../../shared/contract/feed-messages.ts'
import { currentEta, type MadeEta } from '../../shared/domain/eta.ts'
import type { CallboardEvent } from '../../shared/domain/event.ts'
import { type Board, isEnded, type Run, runOf } from '../../shared/domain/run.ts'
import { noEta } from './eta-value.ts'
import type { Foretold, Outlook, ToldBefore } from './outlook.ts'
import { createPacer } from './pacer.ts'
import type { ForecastRecord } from './ports.ts'
import { createStandstill, type Standstill } from './standstill.ts'
import { createTrailKeeper } from './trail-keeper.ts'

export interface ForecasterParts {
  readonly clock: Clock
  readonly board: () => Board
  readonly outlook: Outlook
  /** Whether anybody would see an estimate. */
  readonly watched: () => boolean
  readonly publish: (values: Readonly<Record<string, EtaValue>>) => void
  readonly record: ForecastRecord
  /** What happened to a run as a whole, and what a crash interrupted, oldest first. */
  readonly readOutline: (runId: string) => readonly CallboardEvent[]
  /** A run has ended, or is gone, and all that is kept of it is in its place. */
  readonly onEnded: (runId: string) => void
  readonly onTrouble: (error: CallboardError) => void
}

/** Watches runs and says when they will be done. */
export interface Forecaster {
  /** Takes in a commit, after it. */
  committed(board: Board, events: readonly CallboardEvent[]): void
  /** Somebody has begun to watch: what they see shall be fresh. */
  watchedNow(): void
  /** The latest estimate of a run that goes on; null where there is none. */
  latest(runId: string): MadeEta | null
  /** A run's estimate as it is now, made anew where the latest is old; null for one that has ended. */
  atNow(run: Run): EtaValue | null
  /** What would be foretold if a run stood like this: one that nobody has begun, or one taken up again. */
  supposing(run: Run): EtaValue
  /** Stops estimating and keeps what is known. */
  close(): void
}

/** An estimate of a run that goes on is made anew, for who asks for it, after so many milliseconds. */
const OLD_AFTER_MS = 2000

/** In so many turns of the event loop a run is made ready; what is not by then is done with the estimate. */
const MOST_PARTS = 2

const TROUBLE = noEta('This could not be estimated.')

/** A run stands where nothing of it is started: then its estimate stays true as it is. */
const standsStill = (run: Run): boolean => run.status === 'paused'

const BEGINS: ReadonlySet<CallboardEvent['type']> = new Set(['run:created', 'run:resumed'])

/** Estimates runs aside from their work: nothing that goes wrong here touches them. */
export function createForecaster(parts: ForecasterParts): Forecaster {
  const { clock } = parts
  const made = new Map<string, MadeEta>()
  const stills = new Map<string, Standstill>()
  const trails = createTrailKeeper(parts.record, clock)
  const troubled = new Set<string>()
  const pacer = createPacer({ clock, watched: parts.watched, work: estimate })

  /** The run's standstill so far; what the journal has is read once. */
  function stillOf(runId: string): Standstill {
    const known = stills.get(runId) ?? createStandstill(parts.readOutline(runId))
    stills.set(runId, known)
    return known
  }

  /** What was told last, as if the run had not stood still since. */
  function toldBefore(runId: string, stillMs: number): ToldBefore | undefined {
    const before = made.get(runId)
    if (!before || before.value.p50Ms === null) return undefined
    return { at: before.at + stillMs - stillOf(runId).stillMs(before.at), p50Ms: before.value.p50Ms }
  }

  function foretell(run: Run, stillMs: number, now: number, previous?: ToldBefore): Foretold {
    try {
      return parts.outlook.of(run, stillMs, now, previous)
    } catch (thrown) {
      if (!troubled.has(run.id)) parts.onTrouble(toCallboardError(thrown))
      troubled.add(run.id)
      return { value: TROUBLE, rawP90Ms: null }
    }
  }

  function make(run: Run): MadeEta {
    const now = clock.now()
    const stillMs = stillOf(run.id).stillMs(now)
    const { value, rawP90Ms } = foretell(run, stillMs, now, toldBefore(run.id, stillMs))
    const latest = { at: now, value }
    made.set(run.id, latest)
    const { p50Ms, p90Ms, basis } = value
    if (run.status === 'running' && run.startedAt !== null && p50Ms !== null && p90Ms !== null) {
      const elapsedMs = now - run.startedAt - stillMs
      trails.note(run.id, { at: now, elapsedMs, basis, p50Ms, p90Ms, rawP90Ms: rawP90Ms ?? p90Ms })
    }
    return latest
  }

  /** Whether something was made ready for a run, so that its estimate can wait for the next turn. */
  function prepareNext(run: Run): boolean {
    try {
      return parts.outlook.prepareNext(run)
    } catch {
      // The estimate itself will say so.
      return false
    }
  }

  /** Answers when the run is to be looked at again by itself. */
  function estimate(runId: string, part: number): 'more' | 'again' | 'on-change' | 'never' {
    const run = runOf(parts.board(), runId)
    if (!run || isEnded(run.status)) return 'never'
    // Runs that end all the time would make history anew all the time.
    if (part < MOST_PARTS && prepareNext(run)) return 'more'
    parts.publish({ [runId]: make(run).value })
    return standsStill(run) ? 'on-change' : 'again'
  }

  function ended(run: Run | undefined, runId: string): void {
    pacer.drop(runId)
    parts.outlook.forget(runId)
    made.delete(runId)
    troubled.delete(runId)
    if (run?.status === 'succeeded' && run.startedAt !== null && run.completedAt !== null) {
      trails.settle(runId, run.completedAt - run.startedAt - stillOf(runId).stillMs(run.completedAt))
    }
    if (!run) trails.drop(runId)
    stills.delete(runId)
    parts.onEnded(runId)
  }

  for (const run of Object.values(parts.board().runs)) if (!isEnded(run.status)) pacer.touch(run.id)

  return {
    committed(board, events) {
      for (const [runId, group] of Map.groupBy(events, (event) => event.runId)) {
        const known = stills.get(runId)
        if (known) for (const event of group) known.take(event)
        const before = made.get(runId)
        // What stood still counts down from now, until it is estimated anew.
        if (before && group.some((event) => event.type === 'run:resumed')) {
          made.set(runId, { ...before, at: clock.now() })
        }
        const run = runOf(board, runId)
        if (!run || isEnded(run.status)) ended(run, runId)
        else
          pacer.touch(
            runId,
            group.some((event) => BEGINS.has(event.type)),
          )
      }
    },
    watchedNow: () => pacer.touchAll(),
    latest: (runId) => made.get(runId) ?? null,
    atNow(run) {
      if (isEnded(run.status)) return null
      const known = made.get(run.id)
      const now = clock.now()
      const isFresh = known !== undefined && (standsStill(run) || now - known.at < OLD_AFTER_MS)
      return currentEta(run, isFresh ? known : make(run), now)
    },
    supposing(run) {
      const now = clock.now()
      const stillMs = run.startedAt === null ? 0 : createStandstill(parts.readOutline(run.id)).stillMs(now)
      return foretell(run, stillMs, now).value
    },
    close() {
      pacer.close()
      trails.flush()
    },
  }
}
