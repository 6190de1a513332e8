import type { Clock } from '../../shared/clock.ts'

/** Nothing is worked on more often than this, in milliseconds. */
const LEAST_APART_MS = 500
/** What happens together is taken in together. */
const GATHER_MS = 20
/** How often something is looked at again while nothing happens to it. */
const WATCHED_EVERY_MS = 1000
const UNWATCHED_EVERY_MS = 10_000
/** Work takes this share of the time at most: what took long is done less often. */
const SHARE = 1 / 20
/** The same for all together, however many there are: the work that is estimated needs the time. */
const SHARE_OF_ALL = 1 / 4
/** No piece takes longer; where one seems to, the clock was set forward, or the machine slept. */
const LONGEST_MS = 3000

export interface PacerOptions {
  readonly clock: Clock
  readonly watched: () => boolean
  /**
   * Does one piece of work, and says when it is to be done again if nothing happens; or `more` where that was only a part of it.
   *
   * @param part 0, and one more with each `more` that it has just answered
   */
  readonly work: (key: string, part: number) => 'more' | 'again' | 'on-change' | 'never'
}

/** Decides when what is to be worked on. */
export interface Pacer {
  /** Something happened to it. `begun`: for the first time, so that it is worked on though nobody watches. */
  touch(key: string, begun?: boolean): void
  touchAll(): void
  drop(key: string): void
  close(): void
}

interface Entry {
  /** When it is next due, in epoch milliseconds; infinite where it waits for something to happen. */
  dueAt: number
  /** Not before this. */
  notBefore: number
  /** Which part of a piece is next. */
  part: number
}

/**
 * One piece at a time, or one part of a large one, that has been due for longest first, each in a turn of the event loop of its
 * own: a slow one delays the others once, and is then itself done less often.
 */
export function createPacer({ clock, watched, work }: PacerOptions): Pacer {
  const entries = new Map<string, Entry>()
  let cancel: (() => void) | null = null
  let closed = false
  let lastNow = clock.now()
  /** Until then nothing is worked on. */
  let restUntil = 0

  /** The time. Where the clock was set back, all that is due moves with it: nothing waits for an hour to come again. */
  function now(): number {
    const at = clock.now()
    const back = Math.max(0, lastNow - at)
    if (back > 0) {
      restUntil -= back
      for (const entry of entries.values()) {
        entry.dueAt -= back
        entry.notBefore -= back
      }
    }
    lastNow = at
    return at
  }

  function schedule(): void {
    cancel?.()
    cancel = null
    const at = now()
    const next = Math.min(...[...entries.values()].map((entry) => entry.dueAt))
    if (closed || next === Number.POSITIVE_INFINITY) return
    cancel = clock.after(Math.max(0, Math.max(next, restUntil) - at), takeOne)
  }

  function takeOne(): void {
    cancel = null
    const at = now()
    let first: [string, Entry] | null = null
    for (const each of entries) if (each[1].dueAt <= at && (!first || each[1].dueAt < first[1].dueAt)) first = each
    if (first) perform(...first)
    schedule()
  }

  function perform(key: string, entry: Entry): void {
    const begun = now()
    const then = work(key, entry.part)
    const ended = now()
    const took = Math.min(LONGEST_MS, ended - begun)
    restUntil = ended + took * (1 / SHARE_OF_ALL - 1)
    entry.part = then === 'more' ? entry.part + 1 : 0
    if (then === 'more') {
      entry.dueAt = begun
      return
    }
    entry.notBefore = ended + Math.max(LEAST_APART_MS, took / SHARE)
    const every = watched() ? WATCHED_EVERY_MS : UNWATCHED_EVERY_MS
    entry.dueAt = then === 'again' ? Math.max(entry.notBefore, ended + every) : Number.POSITIVE_INFINITY
    if (then === 'never') entries.delete(key)
  }

  function hasten(entry: Entry): void {
    entry.dueAt = Math.min(entry.dueAt, Math.max(now() + GATHER_MS, entry.notBefore))
  }

  return {
    touch(key, begun = false) {
      const known = entries.get(key)
      const entry = known ?? { dueAt: Number.POSITIVE_INFINITY, notBefore: 0, part: 0 }
      entries.set(key, entry)
      if (!known || begun || watched()) hasten(entry)
      // Nobody looks, but it may have begun to move again.
      else entry.dueAt = Math.min(entry.dueAt, Math.max(entry.notBefore, now() + UNWATCHED_EVERY_MS))
      schedule()
    },
    touchAll() {
      for (const entry of entries.values()) hasten(entry)
      schedule()
    },
    drop(key) {
      entries.delete(key)
      schedule()
    },
    close() {
      closed = true
      cancel?.()
    },
  }
}
