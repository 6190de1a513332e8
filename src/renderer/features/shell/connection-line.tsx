import { AnimatePresence } from 'framer-motion'
import * as m from 'framer-motion/m'
import { Check } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { useNow } from '../../state/use-now.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { backWords, reconnectingWords } from '../../view/connection-words.ts'
import { useBack } from './use-back.ts'

/** Says quietly that the line is down or up again, and stills everything that would look alive meanwhile. */
export function ConnectionLine() {
  const connection = useApp((state) => state.connection)
  const down = connection.status === 'reconnecting' ? connection : null
  const back = useBack(connection)
  const isDown = down !== null
  useEffect(() => {
    document.documentElement.toggleAttribute('data-stale', isDown)
  }, [isDown])
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-2 z-30 flex justify-center">
      <AnimatePresence mode="wait">
        {down && (
          <Pill key="down" delay={0.6}>
            <Reconnecting attempt={down.attempt} nextTryAt={down.nextTryAt} />
          </Pill>
        )}
        {!down && back && (
          <Pill key="back" delay={0}>
            <Check size={14} strokeWidth={2.4} aria-hidden />
            <span className="pr-2">{backWords(back.missed)}</span>
          </Pill>
        )}
      </AnimatePresence>
    </div>
  )
}

/** A break shorter than `delay`, in seconds, is not worth a word. */
function Pill({ delay, children }: { delay: number; children: ReactNode }) {
  return (
    <m.div
      className="window-no-drag pointer-events-auto flex h-8 items-center gap-2.5 rounded-full border border-white/15 bg-surface pr-1 pl-3 text-[13px] shadow-poster"
      initial={{ opacity: 0, y: -8 }}
      animate={{ opacity: 1, y: 0 }}
      exit={{ opacity: 0, y: -8, transition: { duration: 0.2, ease: 'easeOut' } }}
      transition={{ duration: 0.2, ease: 'easeOut', delay }}
    >
      {children}
    </m.div>
  )
}

function Reconnecting({ attempt, nextTryAt }: { attempt: number; nextTryAt: number }) {
  const { client } = useAppParts()
  const now = useNow(500)
  const { short, full } = reconnectingWords(attempt, nextTryAt - now)
  return (
    <>
      <Spinner size={14} stroke={2} />
      {/* The seconds tick for the eyes alone. */}
      <span className="sr-only">{short}</span>
      <span aria-hidden="true" className="tabular-nums">
        {full}
      </span>
      <button
        type="button"
        className="press-fade h-6 rounded-full bg-white/10 px-2.5 font-semibold hover:bg-white/14"
        onClick={() => client.retryNow()}
      >
        Try now
      </button>
    </>
  )
}
