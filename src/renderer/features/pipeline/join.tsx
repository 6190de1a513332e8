import { classNames } from '../../ui/class-names.ts'
import type { CardState } from '../../view/card-state.ts'

const isDone = (state: CardState): boolean => state === 'completed' || state === 'paused'

/** The line into a step: red into work, white after what is finished, faint before what is to come. */
export function joinColour(into: CardState, from: CardState): string {
  if (into === 'active') return 'border-primary/90'
  return into === 'failed' || isDone(into) || (isDone(from) && into !== 'pending')
    ? 'border-white/28'
    : 'border-white/12'
}

/** The half-pixel line between two step cards. */
export function Join({ into, from }: { readonly into: CardState; readonly from: CardState }) {
  return <div aria-hidden="true" className={classNames('join-line state-fade', joinColour(into, from))} />
}
