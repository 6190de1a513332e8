import { homedir, platform, release } from 'node:os'
import type { Clock } from '../../shared/clock.ts'
import { toCallboardError } from '../../shared/contract/errors.ts'
import { type AppLog, createAppLog, type LogFields } from './app-log.ts'
import { createCrashReports, type ReportCrash } from './crash-report.ts'
import { secretsOfEnvironment } from './known-secrets.ts'
import { readLogLevel } from './log-level.ts'
import { type LogPlaces, logPlaces } from './places.ts'
import { createRedact, type Redact } from './redact.ts'
import { createRotatingFile } from './rotating-file.ts'

export interface HostLogOptions {
  /** Absolute path of the data folder. */
  readonly dataDir: string
  /** Which of the hosts this is: desktop, browser or terminal. */
  readonly host: string
  readonly version: string
  readonly clock: Pick<Clock, 'now'>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Tells whoever started the program, on a line of standard error. */
  readonly note: (text: string) => void
}

/** The log of one host on a data folder, and what goes with it. */
export interface HostLog {
  readonly log: AppLog
  readonly redact: Redact
  readonly places: LogPlaces
  readonly reportCrash: ReportCrash
  readonly host: string
  readonly version: string
  /** Whether the folder is being closed, or was: what ends from then on has been told to, maybe by a Ctrl-C that went to all. */
  leaving: boolean
}

/** What a process runs on. */
export const runtimeFacts = (): LogFields => ({
  platform: `${platform()} ${release()}`,
  arch: process.arch,
  node: process.versions.node,
  electron: process.versions.electron,
  chrome: process.versions.chrome,
})

/** Takes out what this process knows to be secret, and what looks like it. */
export const createHostRedact = (env: HostLogOptions['env'], alsoSecret: readonly string[] = []): Redact =>
  createRedact({ secrets: [...secretsOfEnvironment(env), ...alsoSecret], home: homedir() })

/**
 * Opens the log of a host. Nothing is written yet: whoever turns out to have no business in the folder leaves no trace.
 *
 * @throws CallboardError `BAD_INPUT` where the environment asks for a level that does not exist
 */
export function openHostLog({ dataDir, host, version, clock, env, note }: HostLogOptions): HostLog {
  const places = logPlaces(dataDir)
  const redact = createHostRedact(env)
  const { now } = clock
  const log = createAppLog({
    file: createRotatingFile({ file: places.file }),
    level: readLogLevel(env),
    redact,
    about: { pid: process.pid, host },
    now,
    onLost: (thrown) =>
      note(
        `The log ${places.file} cannot be written, and Callboard goes on without: ${toCallboardError(thrown).message}`,
      ),
  })
  const about = { version, host, ...runtimeFacts() }
  const reportCrash = createCrashReports({ folder: places.folder, log, redact, about, now })
  return { log, redact, places, reportCrash, host, version, leaving: false }
}
