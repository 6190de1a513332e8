/** When something is tried again, in words. Both in epoch milliseconds of this computer's clock. */
export function triedAgain(retryAt: number, now: number): string {
  const seconds = Math.ceil((retryAt - now) / 1000)
  if (seconds <= 0) return 'tried again any moment'
  if (seconds < 100) return `tried again in ${seconds} s`
  return `tried again in ${Math.round(seconds / 60)} min`
}
