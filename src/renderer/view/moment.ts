/** Words for a moment, in the person's own time zone. `locale` is a BCP 47 tag; undefined takes the system's. */

const startOfDay = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0)

/** Formats by locale: making one takes a hundred times as long as using it, and a screen full of shows uses it often. */
const clocks = new Map<string | undefined, Intl.DateTimeFormat>()

function clockOf(locale: string | undefined): Intl.DateTimeFormat {
  const known = clocks.get(locale)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  clocks.set(locale, made)
  return made
}

/** The time of day, for example "14:02". */
export const formatClock = (ms: number, locale?: string): string => clockOf(locale).format(ms)

/** "Today", "Yesterday", "17 Nov", or "17 Nov 2025" where the year is another. */
export function formatDay(ms: number, now: number): string {
  // Half a day of slack keeps days with 23 or 25 hours right.
  const days = Math.round((startOfDay(now) - startOfDay(ms)) / 86_400_000)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  const sameYear = new Date(ms).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(ms)
}

/** "14:02" where that is today, else with the day: "17 Nov, 14:02". */
export function formatMoment(ms: number, now: number, locale?: string): string {
  const clock = formatClock(ms, locale)
  const day = formatDay(ms, now)
  return day === 'Today' ? clock : `${day}, ${clock}`
}
