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

/** Whether an event tells, at the next start, of work that a program was killed under. */
const tellsOfCrash = (event: CallboardEvent): boolean =>
  event.type === 'task:interrupted' && event.data.reason === 'crash'

/** @param events what has happened so far in one run, from its first event */
export function createStandstill(events: readonly CallboardEvent[] = []): Standstill {
  const stills: Still[] = []
  let lastAt: number | null = null

  function take(event: CallboardEvent): void {
    const open = stills.at(-1)?.to === null
    const stops = event.type === 'run:paused' || event.type === 'run:finished'
    // Who was killed could not say when, and what was under way is lost: the last that is known to have happened counts.
    if (!open && tellsOfCrash(event)) stills.push({ from: lastAt ?? event.at, to: null })
    else if (!open && stops) stills.push({ from: event.at, to: null })
    else if (open && event.type === 'run:resumed') stills.push({ from: stills.pop()?.from ?? event.at, to: event.at })
    lastAt = event.at
  }

  for (const event of events) take(event)
  return { take, stills, stillMs: (moment) => stillBefore(stills, moment) }
}
