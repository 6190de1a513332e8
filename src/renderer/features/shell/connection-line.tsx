import { AnimatePresence } from 'framer-motion'
import * as m from 'framer-motion/m'
import { useEffect } from 'react'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { Spinner } from '../../ui/spinner.tsx'

/** From this many tries on the host is more likely stopped than busy. */
const LONG_FROM = 6

/** Says quietly that the line is down, and stills everything that would look alive meanwhile. */
export function ConnectionLine() {
  const { client } = useAppParts()
  const down = useApp(({ connection }) => connection.status === 'reconnecting')
  const long = useApp(({ connection }) => connection.status === 'reconnecting' && connection.attempt >= LONG_FROM)
  useEffect(() => {
    document.documentElement.toggleAttribute('data-stale', down)
  }, [down])
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-2 z-30 flex justify-center">
      <AnimatePresence>
        {down && (
          <m.div
            className="window-no-drag pointer-events-auto flex h-8 items-center gap-2.5 rounded-full border border-white/15 bg-surface pr-1 pl-3 text-[13px] shadow-poster"
            initial={{ opacity: 0, y: -8 }}
            animate={{ opacity: 1, y: 0 }}
            exit={{ opacity: 0, y: -8 }}
            transition={{ duration: 0.2, ease: 'easeOut', delay: 0.6 }}
          >
            <Spinner size={14} stroke={2} />
            <span>{long ? 'Reconnecting… Is Callboard still running?' : 'Reconnecting… What you see may be old.'}</span>
            <button
              type="button"
              className="press-fade h-6 rounded-full bg-white/10 px-2.5 font-semibold hover:bg-white/14"
              onClick={() => client.retryNow()}
            >
              Try now
            </button>
          </m.div>
        )}
      </AnimatePresence>
    </div>
  )
}
