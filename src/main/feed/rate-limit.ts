import type { Clock } from '../../shared/clock.ts'

const MESSAGES_PER_SECOND = 100

/** Whether one more message is within 100 a second: a bucket that refills evenly. */
export function createRateLimit(clock: Clock): () => boolean {
  let left = MESSAGES_PER_SECOND
  let at = clock.now()
  return () => {
    const now = clock.now()
    left = Math.min(MESSAGES_PER_SECOND, left + (Math.max(0, now - at) * MESSAGES_PER_SECOND) / 1000)
    at = now
    if (left < 1) return false
    left -= 1
    return true
  }
}
