import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppLog, LogFields } from './app-log.ts'
import { errorText } from './error-text.ts'
import { filesIn, type KeptFile, keepNewest } from './keep-newest.ts'
import type { Redact } from './redact.ts'

const NAME = /^crash-[\dTZ-]+\.txt$/
/** Reports that are kept. */
const MOST = 10

/** Reports of errors that nobody caught, newest first. */
export const crashReports = (folder: string): KeptFile[] => filesIn(folder, NAME)

export interface CrashReportOptions {
  /** Folder that reports are put into. */
  readonly folder: string
  readonly log: AppLog
  readonly redact: Redact
  /** What the process is: versions, platform. */
  readonly about: LogFields
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** Writes down an error that nobody caught. */
export type ReportCrash = (what: string, thrown: unknown) => void

/**
 * Reports of crashes as text files: what happened, in which version, and what the log said before.
 *
 * They stay on this machine, ten at most. A process writes ten at most, too: an error that comes with every tick of a timer would else
 * push out the report of how it began.
 */
export function createCrashReports({ folder, log, redact, about, now }: CrashReportOptions): ReportCrash {
  let written = 0
  return (what, thrown) => {
    if (written >= MOST) return
    written += 1
    const at = new Date(now()).toISOString()
    const text = [
      `Callboard: ${what}, at ${at}`,
      ...Object.entries(about).map(([name, value]) => `${name}: ${value}`),
      '',
      errorText(thrown),
      '',
      'The log before:',
      ...log.recent(),
      '',
    ].join('\n')
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const file = join(folder, `crash-${at.replace(/[:.]/g, '-')}.txt`)
      writeFileSync(file, redact(text), { mode: 0o600, flag: 'wx' })
      keepNewest(folder, NAME, MOST)
    } catch (error) {
      log.warn('a crash report could not be written', { error: errorText(error) })
    }
  }
}
