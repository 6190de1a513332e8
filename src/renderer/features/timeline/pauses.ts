import type { CallboardEvent } from '../../../shared/domain/event.ts'

/** A time in which a run stood still: paused, or ended and later taken up again. Epoch milliseconds. */
export interface Pause {
  readonly from: number
  readonly to: number
  readonly why: 'paused' | 'stopped' | 'closed'
}

const whyOf = (event: CallboardEvent): Pause['why'] | null => {
  if (event.type === 'run:finished') return 'stopped'
  if (event.type !== 'run:paused') return null
  return event.data.reason === 'interrupted' ? 'closed' : 'paused'
}

/**
 * The times in which a run stood still, in order.
 *
 * @param moments when each event is drawn, see `momentsOf`
 * @param until where a pause that goes on is drawn to; an end that nothing follows is none
 */
export function pausesOf(
  events: readonly CallboardEvent[],
  moments: readonly number[],
  until: number,
): readonly Pause[] {
  const pauses: Pause[] = []
  let open: { readonly from: number; readonly why: Pause['why'] } | null = null
  for (const [index, event] of events.entries()) {
    const at = moments[index] ?? 0
    const why = whyOf(event)
    if (why) open ??= { from: at, why }
    else if (event.type === 'run:resumed' && open) {
      if (at > open.from) pauses.push({ ...open, to: at })
      open = null
    }
  }
  if (open && open.why !== 'stopped' && until > open.from) pauses.push({ ...open, to: until })
  return pauses
}
