import { AnimatePresence, useReducedMotion } from 'framer-motion'
import * as m from 'framer-motion/m'
import type { ReactNode } from 'react'

const FOLDED = { height: 0, opacity: 0 } as const
const UNFOLDED = { height: 'auto', opacity: 1 } as const

interface FoldOutProps {
  readonly open: boolean
  readonly children: ReactNode
}

/**
 * Something that unfolds below what stands above it, and folds again.
 *
 * Its height moves, which elsewhere nothing does: what lies below must come along with it and not jump. What is open
 * from the start does not move.
 */
export function FoldOut({ open, children }: FoldOutProps) {
  const still = useReducedMotion() === true
  return (
    <AnimatePresence initial={false}>
      {open && (
        <m.div
          // Wider than what it holds, so that badges at its edges are not cut off.
          className="-mx-3 overflow-hidden px-3"
          initial={FOLDED}
          animate={UNFOLDED}
          exit={FOLDED}
          transition={{ duration: still ? 0 : 0.24, ease: [0.2, 0.8, 0.2, 1] }}
        >
          {children}
        </m.div>
      )}
    </AnimatePresence>
  )
}
