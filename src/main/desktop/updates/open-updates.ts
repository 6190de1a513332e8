import { app } from 'electron'
import { systemClock } from '../../../shared/clock.ts'
import type { UpdateState } from '../../../shared/contract/desktop-api.ts'
import { isEnded, type Run } from '../../../shared/domain/run.ts'
import type { Studio } from '../../studio.ts'
import { APP_NAME } from '../identity.ts'
import type { Notifier } from '../notifier.ts'
import type { Report } from '../trouble/report.ts'
import { whyNoUpdates } from './availability.ts'
import { loadElectronUpdater } from './electron-updater.ts'
import { createKeepUpdated } from './keep-updated.ts'

export interface UpdatesOptions {
  readonly studio: Pick<Studio, 'board' | 'settings' | 'subscribe'>
  readonly notifier: Pick<Notifier, 'say'>
  readonly report: Report
}

const isAtWork = ({ status }: Run): boolean => !isEnded(status) && status !== 'paused'

/** The app's own updates. */
export interface Updates {
  read(): UpdateState
}

/** Keeps a packaged app up to date where the person wants it; everywhere else it says why not. */
export function openUpdates({ studio, notifier, report }: UpdatesOptions): Updates {
  const { settings } = studio
  const reason = whyNoUpdates({
    isPackaged: app.isPackaged,
    platform: process.platform,
    resources: process.resourcesPath,
    env: process.env,
  })
  if (reason !== null) return { read: () => ({ kind: 'unavailable', reason }) }
  const updates = createKeepUpdated({
    loadUpdater: () => loadElectronUpdater(report),
    clock: systemClock,
    wanted: () => settings.values['updates.auto'],
    working: () => Object.values(studio.board.runs).some(isAtWork),
    tellReady: (version) =>
      notifier.say({
        title: `${APP_NAME} ${version} is here`,
        body: 'It takes the place of this version when you quit while nothing is in production.',
      }),
    report,
  })
  studio.subscribe(updates.changed)
  settings.subscribe((_values, key) => key === 'updates.auto' && updates.switched())
  app.on('before-quit', updates.quitting)
  return { read: () => updates.progress }
}
