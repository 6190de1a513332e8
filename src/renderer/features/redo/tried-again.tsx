import { useWorkClock } from '../../state/use-work-clock.ts'
import { triedAgain } from './try-words.ts'

/** "again in 8 s", counting down while the line is up. */
export function TriedAgain({ retryAt }: { readonly retryAt: number }) {
  const now = useWorkClock(true)
  return <>{triedAgain(retryAt, now)}</>
}
