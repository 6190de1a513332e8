import type { CallboardEvent } from '../../../shared/domain/event.ts'

/** Words about a stop that come this long or longer before the run goes on were said when it stopped. Milliseconds. */
const SAID_AT_ONCE_MS = 5000

/** Whether an event tells that the work had stopped without being asked to. */
const tellsOfStop = (event: CallboardEvent): boolean =>
  event.type === 'task:interrupted' ||
  (event.type === 'run:paused' && (event.data.reason === 'interrupted' || event.data.reason === 'lost-contact'))

/** Where the unbroken row of events that tell of the same stop ends. */
function endOfStop(events: readonly CallboardEvent[], from: number): number {
  let index = from
  while (events[index + 1] && tellsOfStop(events[index + 1] as CallboardEvent)) index += 1
  return index
}

/**
 * Whether words about a stop were said when the program next started, so that nobody knows when the work had stopped.
 *
 * Tries say so themselves; of earlier ones, which do not, those count whose run goes on at once.
 */
function isLate(stop: readonly CallboardEvent[], goesOn: CallboardEvent | undefined): boolean {
  const reasons = stop.flatMap((event) => (event.type === 'task:interrupted' ? (event.data.reason ?? []) : []))
  if (reasons.length > 0) return reasons.includes('crash')
  return goesOn !== undefined && goesOn.at - (stop[0]?.at ?? 0) < SAID_AT_ONCE_MS
}

/**
 * When each event is drawn, in epoch milliseconds; never falls, also where the computer's clock was set back.
 *
 * A program that ends in good order tells of it then. One that is killed tells when it next starts: nobody knows how
 * long before that its work had stopped, so such words count from the last thing known.
 */
export function momentsOf(events: readonly CallboardEvent[]): readonly number[] {
  const moments: number[] = []
  let moment = events[0]?.at ?? 0
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index] as CallboardEvent
    if (!tellsOfStop(event)) {
      moment = Math.max(moment, event.at)
      moments.push(moment)
      continue
    }
    const last = endOfStop(events, index)
    if (!isLate(events.slice(index, last + 1), events[last + 1])) moment = Math.max(moment, event.at)
    for (; index < last; index += 1) moments.push(moment)
    moments.push(moment)
  }
  return moments
}
