import type { Clock } from '../shared/clock.ts'
import { toCallboardError } from '../shared/contract/errors.ts'
import type { AppLog } from './log/app-log.ts'
import { errorText } from './log/error-text.ts'
import { type HostLog, runtimeFacts } from './log/host-log.ts'
import { endedBadly, removeOpenMark, writeOpenMark } from './log/open-mark.ts'
import { logRuns } from './log/watch-runs.ts'
import { logSlowTurns } from './log/watch-turns.ts'
import { openStudio, type Studio, type StudioOptions } from './studio.ts'

/** A studio in a host that keeps a log. */
export interface HostedStudio extends Studio {
  readonly log?: AppLog
}

/** What the last program on this folder left behind, and what was found of its work. */
function tellOfBefore({ log, places }: HostLog, studio: Studio): void {
  const last = endedBadly(places.openMark)
  if (last) {
    const { pid, host, version, startedAt } = last
    log.warn('the last Callboard on this folder ended without closing it', {
      lastPid: pid,
      lastHost: host,
      lastVersion: version,
      lastStart: startedAt,
    })
  }
  const runs = Object.values(studio.board.runs).filter(({ status, pauseReason }) => {
    return status === 'paused' && pauseReason === 'interrupted'
  })
  if (runs.length > 0) {
    const ids = runs.map(({ id }) => id).join(' ')
    log[last ? 'warn' : 'info']('runs were interrupted by the last end', { runs: runs.length, ids })
  }
}

/** What is no news for the log: a folder that another host has, by which commands find one another, or that has no place for a log. */
const NO_NEWS: ReadonlySet<string> = new Set(['DATA_DIR_IN_USE', 'DATA_DIR_UNWRITABLE'])

/**
 * Opens a studio, and keeps the log of it: how it was found, what becomes of its runs, when it closes.
 *
 * Only who owns the folder writes; whoever finds it in use becomes a client, and the owner's log tells of that.
 *
 * @throws CallboardError as `openStudio`; what is wrong with the folder's content is logged as well
 */
export async function openLoggedStudio(options: StudioOptions, host: HostLog, clock: Clock): Promise<HostedStudio> {
  const { log, places } = host
  const studio = await openStudio(options).catch((thrown: unknown) => {
    if (!NO_NEWS.has(toCallboardError(thrown).code))
      log.error('the data folder could not be opened', { error: errorText(thrown) })
    throw thrown
  })
  const mark = {
    pid: process.pid,
    host: host.host,
    version: host.version,
    startedAt: new Date(clock.now()).toISOString(),
  }
  log.info('Callboard has opened its data folder', {
    version: host.version,
    ...runtimeFacts(),
    dataDir: studio.dataDir.root,
    events: studio.board.seq,
  })
  tellOfBefore(host, studio)
  writeOpenMark(places.openMark, mark)
  const stopTelling = studio.subscribe(logRuns(log))
  const stopWatching = logSlowTurns(log, clock)

  const closeStudio = studio.close
  const close = async (): Promise<void> => {
    host.leaving = true
    stopWatching()
    try {
      await closeStudio()
    } catch (thrown) {
      log.error('the data folder could not be closed', { error: errorText(thrown) })
      throw thrown
    }
    stopTelling()
    log.info('Callboard has closed its data folder')
    removeOpenMark(places.openMark, mark)
  }
  return Object.assign(studio, { log, close })
}
