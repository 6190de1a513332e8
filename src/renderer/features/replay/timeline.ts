import { type CallboardEvent, endsTask } from '../../../shared/domain/event.ts'

/** Longest that a replay lasts where nothing was at work, in milliseconds: a night's pause is no show. */
export const IDLE_AT_MOST_MS = 2000

/** The events of a run, laid out along the time it takes to show them at their own speed. */
export interface Timeline {
  readonly events: readonly CallboardEvent[]
  /** Where each event lies, in milliseconds from the first; never falls. */
  readonly positions: readonly number[]
  /** When each event happened, in epoch milliseconds; never falls, also where the computer's clock was set back. */
  readonly moments: readonly number[]
  readonly lengthMs: number
  /** Whether stretches without work are shorter here than they were. */
  readonly shortened: boolean
}

/**
 * Lays out a run's events.
 *
 * While something is at work, time passes as it did. Where nothing is, at most `IDLE_AT_MOST_MS` pass. What comes
 * before an interruption counts as idle too: the interruption is written when the program next starts, and nobody
 * knows how long before it the work had stopped.
 */
export function createTimeline(events: readonly CallboardEvent[]): Timeline {
  const positions: number[] = []
  const moments: number[] = []
  const active = new Set<string>()
  let position = 0
  let moment = events[0]?.at ?? 0
  let shortened = false
  for (const event of events) {
    const gap = Math.max(0, event.at - moment)
    const idle = active.size === 0 || event.type === 'task:interrupted'
    const shown = idle ? Math.min(gap, IDLE_AT_MOST_MS) : gap
    shortened ||= shown < gap
    position += shown
    moment += gap
    positions.push(position)
    moments.push(moment)
    if (event.type === 'task:started') active.add(event.data.taskId)
    else if ('taskId' in event.data && endsTask(event)) active.delete(event.data.taskId)
  }
  return { events, positions, moments, lengthMs: position, shortened }
}

/** How many events have happened at a position: those that lie at it or before it. */
export function countAt({ positions }: Timeline, position: number): number {
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((positions[middle] ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** The recorded time at a position, in epoch milliseconds: evenly between two events. */
export function momentAt(timeline: Timeline, position: number): number {
  const { positions, moments } = timeline
  const next = countAt(timeline, position)
  const from = positions[next - 1]
  const to = positions[next]
  const begun = moments[next - 1] ?? moments[0] ?? 0
  if (from === undefined || to === undefined) return begun
  return begun + (((moments[next] ?? begun) - begun) * (position - from)) / (to - from)
}

/** The next position at which something happens; the end where nothing does any more. */
export function nextEvent(timeline: Timeline, position: number): number {
  return timeline.positions[countAt(timeline, position)] ?? timeline.lengthMs
}

/** The last position before this one at which something happens; the start where nothing does. */
export function previousEvent({ positions }: Timeline, position: number): number {
  return positions.findLast((candidate) => candidate < position) ?? 0
}
