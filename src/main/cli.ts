import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import packageJson from '../../package.json' with { type: 'json' }
import { systemClock } from '../shared/clock.ts'
import type { CallboardError } from '../shared/contract/errors.ts'
import { PLACES_MAX } from '../shared/contract/settings.ts'
import { runProgram } from './cli/program.ts'
import { createBuiltinStudio } from './generators/builtin/studio.ts'
import { errorText } from './log/error-text.ts'
import { type HostLog, openHostLog } from './log/host-log.ts'
import { logWorkers } from './log/watch-workers.ts'
import { openLoggedStudio } from './logged-studio.ts'
import { createChildProcessSpawner } from './media/child-process.ts'

/** The command line's entry: wiring only. */

const here = import.meta.dirname
const fromSource = import.meta.filename.endsWith('.ts')
const workerEntry = fromSource ? join(here, 'media', 'worker.ts') : join(here, 'worker.js')
const note = (text: string): void => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`)

const host = process.argv[2] === 'serve' ? 'browser' : 'terminal'
let hostLog: HostLog | null = null

/** Opens the log at the first try to own a folder; a command line has one folder, and may try often. */
function logOf(dataDir: string): HostLog {
  if (hostLog) return hostLog
  const { version } = packageJson
  const opened = openHostLog({ dataDir, host, version, clock: systemClock, env: process.env, note })
  // Node goes on to print the error and to end the process, as it would without us.
  process.on('uncaughtExceptionMonitor', (error) => {
    opened.log.error('an error that nobody caught', { error: errorText(error) })
    opened.reportCrash('an error that nobody caught', error)
  })
  hostLog = opened
  return opened
}

function openOwn(dataDir: string) {
  const ours = logOf(dataDir)
  const spawn = logWorkers(createChildProcessSpawner(workerEntry), ours)
  const options = {
    dataDir,
    host,
    version: packageJson.version,
    generators: createBuiltinStudio(spawn, PLACES_MAX.media),
    onTrouble(error: CallboardError) {
      note(`${error.code}: ${error.message}`)
      ours.log.error('trouble', { code: error.code, error: errorText(error) })
    },
  } as const
  return openLoggedStudio(options, ours, systemClock)
}

/** A terminal and a parent process may both pass on the one Ctrl-C: two so close together are one. */
const ONE_PRESS_MS = 500
const INTERRUPTED = 130

/** The first Ctrl-C asks to stop, the second stops at once: what is finished is on disk already. */
function onInterrupt(stop: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let asked: number | null = null
  const hear = (): void => {
    const now = systemClock.now()
    if (asked === null) stop()
    else if (now - asked > ONE_PRESS_MS) process.exit(INTERRUPTED)
    asked ??= now
  }
  for (const signal of signals) process.on(signal, hear)
  return () => {
    for (const signal of signals) process.off(signal, hear)
  }
}

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim())
  } finally {
    lines.close()
  }
}

// A reader that goes away (`callboard runs | head`) is no reason to fail.
process.stdout.on('error', () => process.exit(0))

process.exitCode = await runProgram(process.argv.slice(2), {
  version: packageJson.version,
  clock: systemClock,
  pageRoot: join(here, '..', 'renderer'),
  openOwn,
  onInterrupt,
  confirm: process.stdin.isTTY === true ? confirm : null,
  output: {
    isTerminal: process.stdout.isTTY === true,
    rows: process.stdout.rows ?? 24,
    write: (text) => void process.stdout.write(text),
    note,
  },
})
