import { readFileSync, statSync, writeFileSync } from 'node:fs'

const OPEN = 'open'

const sealOf = (file: string): string => `${file}.seal`

const identityOf = (file: string): string => {
  const { size, mtimeMs } = statSync(file)
  return JSON.stringify({ size, mtimeMs })
}

/**
 * How a database was left.
 *
 * `untouched`: closed, and nobody has written to it since. `open`: its program ended without closing it. `unknown`:
 * changed since, or nobody noted anything.
 */
export type LeftAs = 'untouched' | 'open' | 'unknown'

/** Notes that a database is open. */
export function noteOpen(file: string): void {
  writeFileSync(sealOf(file), OPEN, { mode: 0o600 })
}

/**
 * Notes how a database was left, once it has been closed.
 *
 * One that stands as it was left need not be looked through at the next start, which takes longer the larger it is.
 */
export function noteClosed(file: string): void {
  writeFileSync(sealOf(file), identityOf(file), { mode: 0o600 })
}

export function leftAs(file: string): LeftAs {
  try {
    const note = readFileSync(sealOf(file), 'utf8')
    if (note === OPEN) return OPEN
    return note === identityOf(file) ? 'untouched' : 'unknown'
  } catch {
    // No note, or no database: nothing is known of it.
    return 'unknown'
  }
}
