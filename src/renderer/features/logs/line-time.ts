const padded = (value: number, length: number): string => String(value).padStart(length, '0')

/** The time of day to the millisecond, in the person's time zone: "14:05:20.377". By hand, since `Intl` is slow. */
export function lineTime(at: number): string {
  const time = new Date(at)
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map((part) => padded(part, 2)).join(':')
  return `${clock}.${padded(time.getMilliseconds(), 3)}`
}

/** A moment in full: "Fri 20 Nov 2026, 14:05:20.377". */
export function lineMoment(at: number): string {
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  return `${day.format(at).replace(',', '')}, ${lineTime(at)}`
}
