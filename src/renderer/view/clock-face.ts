const two = (count: number): string => String(count).padStart(2, '0')

/** A stretch of time as digits: "1:12", "1:04:09"; rounded as `formatDuration` rounds, so that both agree. */
export function clockFace(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** From here on whole seconds are fine enough. */
const TENTHS_BELOW_MS = 9950

/** The same where short times are set beside each other: below ten seconds with tenths, "0:02.4". */
export function fineClockFace(ms: number): string {
  if (ms >= TENTHS_BELOW_MS) return clockFace(ms)
  const tenths = Math.round(ms / 100)
  return `0:${two(Math.floor(tenths / 10))}.${tenths % 10}`
}

/** Two of them with a word between, as fine as the larger: "0:31 to 0:48". */
export function clockRange(from: number, to: number): string {
  const write = to >= TENTHS_BELOW_MS ? clockFace : fineClockFace
  return `${write(from)} to ${write(to)}`
}
