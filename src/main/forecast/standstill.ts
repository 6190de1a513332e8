import type { CallboardEvent } from '../../shared/domain/event.ts'

/** A time in which a run stood still, in epoch milliseconds; `to` is null while it still does. */
export interface Still {
  readonly from: number
  readonly to: number | null
}

/** When a run stood still: paused, interrupted, or ended and not yet taken up again. */
export interface Standstill {
  /** Takes in the run's next event. */
  take(event: CallboardEvent): void
  /** Milliseconds in which the run stood still before this moment. */
  stillMs(at: number): number
  readonly stills: readonly Still[]
}

/** Milliseconds of these times that lie before a moment. */
export function stillBefore(stills: readonly Still[], at: number): number {
  let sum = 0
  for (const { from, to } of stills) sum += Math.max(0, Math.min(to ?? at, at) - from)
  return sum
}

/**
 * When the run began to stand still, by the event that says so.
 *
 * A program that was killed could not say when. What it had under way is lost, so its time counts from the last thing
 * that is known to have happened.
 */
function beginOf(event: CallboardEvent, lastAt: number): number | null {
  if (event.type === 'run:finished') return event.at
  if (event.type !== 'run:paused') return null
  return event.data.reason === 'interrupted' ? lastAt : event.at
}

/** @param events what has happened so far in one run, from its first event */
export function createStandstill(events: readonly CallboardEvent[] = []): Standstill {
  const stills: Still[] = []
  let lastAt = 0
  let at = 0

  function take(event: CallboardEvent): void {
    if (event.at > at) {
      lastAt = at
      at = event.at
    }
    const open = stills.at(-1)?.to === null
    const from = beginOf(event, lastAt || event.at)
    if (from !== null && !open) stills.push({ from, to: null })
    if (event.type === 'run:resumed' && open) stills.push({ from: stills.pop()?.from ?? event.at, to: event.at })
  }

  for (const event of events) take(event)
  return { take, stills, stillMs: (moment) => stillBefore(stills, moment) }
}
