import * as m from 'framer-motion/m'
import { memo } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { CardState } from '../../view/card-state.ts'

const isDone = (state: CardState): boolean => state === 'completed' || state === 'paused'

/** What runs down a line into a step: red into work, white after what is finished; null before what is to come. */
function fillOf(into: CardState, from: CardState): string | null {
  if (into === 'active') return 'border-primary/90'
  return into === 'failed' || isDone(into) || (isDone(from) && into !== 'pending') ? 'border-white/28' : null
}

interface JoinProps {
  readonly into: CardState
  readonly from: CardState
  /** Where it stands, as a class; the cards' own line stands under their icons. */
  readonly className?: string
}

/** The half-pixel line between two steps. It fills downward when the step below begins. */
export const Join = memo(function Join({ into, from, className }: JoinProps) {
  const fill = fillOf(into, from)
  return (
    <div aria-hidden="true" className={classNames('join-line border-white/12', className)}>
      <m.div
        className={classNames(
          'join-fill state-fade h-full border-l-[0.5px]',
          // The colour stays while the line empties again.
          fill ?? 'border-white/28',
        )}
        initial={false}
        animate={{ scaleY: fill === null ? 0 : 1 }}
        transition={{ duration: 0.32, ease: [0.2, 0.8, 0.2, 1] }}
      />
    </div>
  )
})
