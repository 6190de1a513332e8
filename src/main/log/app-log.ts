import { pino } from 'pino'
import { LOG_LEVELS, type LogLevel } from '../../shared/contract/views.ts'
import { plainJson } from '../../shared/text/plain-json.ts'
import type { Redact } from './redact.ts'
import type { RotatingFile } from './rotating-file.ts'
import { shorten } from './shorten.ts'

/** What a line says beside its words. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The program's own log: what it did and what went wrong, for whoever has to find out why. */
export type AppLog = Readonly<Record<LogLevel, (message: string, fields?: LogFields) => void>> & {
  /** The latest lines as they were written, oldest first. */
  recent(): readonly string[]
}

export interface AppLogOptions {
  readonly file: RotatingFile
  readonly level: LogLevel
  readonly redact: Redact
  /** What each line says of the process. */
  readonly about: LogFields
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Told once that lines are being lost: a full disk must not end anything, nor be silent. */
  readonly onLost: (thrown: unknown) => void
}

const nothing = (): void => undefined

/** Lines that a crash report repeats. */
const RECENT = 200

const kept = (fields: LogFields): LogFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? shorten(value) : value]),
  )

/**
 * Opens a log of JSON lines: `level`, `time`, what the process is, the fields, `msg`.
 *
 * Everything passes `redact` as the line that is about to be written, names of fields and stacks included.
 */
export function createAppLog({ file, level, redact, about, now, onLost }: AppLogOptions): AppLog {
  const recent: string[] = []
  let lost = 0
  let told = false

  function lose(thrown: unknown): void {
    lost += 1
    if (told) return
    told = true
    onLost(thrown)
  }

  function write(line: string): void {
    const safe = plainJson(redact(line))
    recent.push(safe.trimEnd())
    if (recent.length > RECENT) recent.shift()
    try {
      file.append(safe)
    } catch (thrown) {
      lose(thrown)
      return
    }
    if (lost === 0) return
    const gap = lost
    lost = 0
    logger.warn({ lines: gap }, 'lines of this log could not be written')
  }

  const logger = pino(
    {
      level,
      base: about,
      timestamp: () => `,"time":"${new Date(now()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  )
  const levels = LOG_LEVELS.map((name) => [
    name,
    // What is not wanted costs nothing: events come by the thousand.
    logger.isLevelEnabled(name)
      ? (message: string, fields: LogFields = {}) => logger[name](kept(fields), shorten(message))
      : nothing,
  ])
  return { ...(Object.fromEntries(levels) as Record<LogLevel, AppLog[LogLevel]>), recent: () => recent }
}

/** Keeps nothing: for whoever needs a log and has none. */
export const NO_LOG: AppLog = { debug: nothing, info: nothing, warn: nothing, error: nothing, recent: () => [] }
