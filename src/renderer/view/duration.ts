const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** A stretch of time in words: "under 1 s", "38 s", "1 min 12 s", "1 h 4 min". */
export function formatDuration(ms: number): string {
  const total = Math.round(ms / SECOND) * SECOND
  if (total < SECOND) return 'under 1 s'
  if (total < MINUTE) return `${total / SECOND} s`
  if (total < HOUR) {
    const seconds = (total % MINUTE) / SECOND
    const minutes = Math.floor(total / MINUTE)
    return seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`
  }
  const hours = Math.floor(total / HOUR)
  const minutes = Math.round((total % HOUR) / MINUTE)
  if (minutes === 60) return `${hours + 1} h`
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`
}

/** The same, rounded to what one remembers: "38 s", "8 min", "1 h 4 min". */
export function formatRoughDuration(ms: number): string {
  if (ms < MINUTE || ms >= HOUR) return formatDuration(ms)
  return `${Math.round(ms / MINUTE)} min`
}
