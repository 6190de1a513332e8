import { AnimatePresence } from 'framer-motion'
import * as m from 'framer-motion/m'
import { memo } from 'react'

/** The red glow of what is at work: comes and goes with it, and breathes meanwhile. Fills what it stands in. */
export const Glow = memo(function Glow({ on }: { readonly on: boolean }) {
  return (
    <AnimatePresence initial={false}>
      {on && (
        <m.span
          aria-hidden="true"
          className="active-glow pointer-events-none absolute inset-0 rounded-[inherit]"
          initial={{ opacity: 0 }}
          animate={{ opacity: 1 }}
          exit={{ opacity: 0 }}
          transition={{ duration: 0.24, ease: [0.2, 0.8, 0.2, 1] }}
        />
      )}
    </AnimatePresence>
  )
})
