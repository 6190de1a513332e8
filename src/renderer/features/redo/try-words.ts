/** When something is tried again, in words: "again in 8 s". Both in epoch milliseconds of this computer's clock. */
export function triedAgain(retryAt: number, now: number): string {
  const seconds = Math.ceil((retryAt - now) / 1000)
  if (seconds <= 0) return 'again any moment'
  if (seconds < 100) return `again in ${seconds} s`
  return `again in ${Math.round(seconds / 60)} min`
}
