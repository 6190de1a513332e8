import { useEffect } from 'react'
import type { Replay } from './replay.ts'
import { pressKey } from './replay-keys.ts'

/** What takes keys for itself: keys pressed there are none of ours, Escape excepted. */
const TAKES_KEYS = 'input, textarea, select, video, [role="dialog"], [tabindex="0"]'
/** What Space presses. */
const TAKES_SPACE = 'a, button, summary'

/**
 * The keys of a replay while nothing else wants them: those of the scrubber from anywhere, and Escape to close.
 *
 * A dialog that is open takes Escape first and says so by `defaultPrevented`.
 */
export function useReplayKeys({ playback, timeline }: Replay, close: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Escape') {
        close()
        return
      }
      const taken = event.key === ' ' ? `${TAKES_KEYS}, ${TAKES_SPACE}` : TAKES_KEYS
      if (event.target instanceof Element && event.target.closest(taken)) return
      if (pressKey(event, playback.getState(), timeline)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [playback, timeline, close])
}
