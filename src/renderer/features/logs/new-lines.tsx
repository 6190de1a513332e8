import { AnimatePresence } from 'framer-motion'
import * as m from 'framer-motion/m'
import { ArrowDown } from 'lucide-react'
import { newLinesWords } from './follow.ts'

interface NewLinesProps {
  readonly count: number
  readonly onPress: () => void
}

/** How many lines have come while somebody read further up; a press goes there and follows again. */
export function NewLines({ count, onPress }: NewLinesProps) {
  return (
    <AnimatePresence>
      {count > 0 && (
        <m.div
          className="pointer-events-none absolute inset-x-0 bottom-5 flex justify-center"
          initial={{ opacity: 0, y: 8 }}
          animate={{ opacity: 1, y: 0 }}
          exit={{ opacity: 0, y: 8 }}
          transition={{ duration: 0.2, ease: [0.2, 0.8, 0.2, 1] }}
        >
          <button
            type="button"
            onClick={onPress}
            className="press-fade pointer-events-auto flex h-9 items-center gap-[7px] rounded-full bg-white pr-4 pl-3 text-[13px] font-semibold text-ink tabular-nums shadow-fab hover:bg-white/88"
          >
            <ArrowDown size={16} strokeWidth={2.4} aria-hidden />
            {newLinesWords(count)}
          </button>
        </m.div>
      )}
    </AnimatePresence>
  )
}
