import * as m from 'framer-motion/m'
import { Ban, Check, Clock, Pause, X } from 'lucide-react'
import { memo } from 'react'
import { type CardState, stateWord } from '../view/card-state.ts'
import { Spinner } from './spinner.tsx'

function Glyph({ state, size }: { readonly state: CardState; readonly size: number }) {
  switch (state) {
    case 'active':
      return <Spinner size={size} stroke={size > 16 ? 2.2 : 2} />
    case 'completed':
      return <Check size={size} strokeWidth={2.4} aria-hidden />
    case 'failed':
      return <X size={size} strokeWidth={2.6} className="text-destructive" aria-hidden />
    case 'paused':
      return <Pause size={size - 1} strokeWidth={2.4} aria-hidden />
    case 'cancelled':
      return <Ban size={size - 1} strokeWidth={1.8} aria-hidden />
    case 'pending':
      return <Clock size={size - 1} strokeWidth={1.8} aria-hidden />
    default:
      return state satisfies never
  }
}

interface StatusIconProps {
  readonly state: CardState
  readonly size?: number
}

/** The state as an icon and, for who does not see it, as a word. What replaces the spinner grows in. */
export const StatusIcon = memo(function StatusIcon({ state, size = 18 }: StatusIconProps) {
  return (
    <m.span
      key={state}
      className="grid place-items-center"
      initial={state === 'completed' || state === 'failed' ? { opacity: 0, scale: 0.8 } : false}
      animate={{ opacity: 1, scale: 1 }}
      transition={{ duration: 0.2, ease: [0.2, 0.8, 0.2, 1] }}
    >
      <Glyph state={state} size={size} />
      <span className="sr-only">{stateWord(state)}</span>
    </m.span>
  )
})
