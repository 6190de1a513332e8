import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import { systemClock } from '../../shared/clock.ts'
import type { CallboardError } from '../../shared/contract/errors.ts'
import { PLACES_MAX } from '../../shared/contract/settings.ts'
import { createBuiltinStudio } from '../generators/builtin/studio.ts'
import type { HostLog } from '../log/host-log.ts'
import { logWorkers } from '../log/watch-workers.ts'
import { type HostedStudio, openLoggedStudio } from '../logged-studio.ts'
import { startBrowserHost } from '../server/browser-host.ts'
import type { Report } from './trouble/report.ts'
import { createUtilitySpawner, type Fork } from './utility-worker.ts'

export interface OwnStudioOptions {
  readonly dataDir: string
  /** Absolute paths of what was built: the folder with `preload` and `renderer`, and the media worker's script. */
  readonly built: { readonly root: string; readonly worker: string }
  readonly report: Report
  readonly hostLog: HostLog
}

/** A studio and its way to end. */
export interface OwnStudio {
  readonly studio: HostedStudio
  close(): Promise<void>
}

/** A door on loopback, so that the command line and trackers reach this studio. The app works without one as well. */
async function openDoor(studio: HostedStudio, pageRoot: string, report: Report): Promise<() => Promise<void>> {
  try {
    const host = await startBrowserHost({ studio, host: '127.0.0.1', port: 0, pageRoot })
    return host.close
  } catch (error) {
    report('other programs cannot reach this one', error)
    return () => Promise.resolve()
  }
}

/**
 * Opens the desktop's studio, with its media workers in Electron's utility processes.
 *
 * @throws CallboardError where the data folder cannot be used
 */
export async function openOwnStudio({ dataDir, built, report, hostLog }: OwnStudioOptions): Promise<OwnStudio> {
  const fork: Fork = (entry, args, options) => utilityProcess.fork(entry, args, options)
  const spawn = logWorkers(createUtilitySpawner(fork, built.worker), hostLog)
  const options = {
    dataDir,
    host: 'desktop',
    version: app.getVersion(),
    generators: createBuiltinStudio(spawn, PLACES_MAX.media),
    onTrouble: (error: CallboardError) => report('trouble', error),
  } as const
  const studio = await openLoggedStudio(options, hostLog, systemClock)
  const closeDoor = await openDoor(studio, join(built.root, 'renderer'), report)
  return {
    studio,
    async close() {
      await closeDoor()
      await studio.close()
    },
  }
}
