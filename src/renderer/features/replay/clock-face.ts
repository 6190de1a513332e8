const two = (count: number): string => String(count).padStart(2, '0')

/** A stretch of time as digits: "1:12", "1:04:09"; rounded as `formatDuration` rounds, so that both agree. */
export function clockFace(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
