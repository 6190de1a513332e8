import { app, powerSaveBlocker } from 'electron'
import { systemClock } from '../../../shared/clock.ts'
import type { Studio } from '../../studio.ts'
import type { Navigator } from '../navigator.ts'
import type { Report } from '../trouble/report.ts'
import type { MainWindow } from '../window/main-window.ts'
import { createKeepAwake } from './keep-awake.ts'
import { openPresence, type Presence } from './open-presence.ts'
import type { Taskbar } from './taskbar.ts'
import { createTrayUpdater } from './tray.ts'
import { createTrayIcon } from './tray-icon.ts'
import type { TrayActions } from './tray-menu.ts'

export interface ShowPresenceOptions {
  readonly studio: Studio
  readonly window: MainWindow
  readonly navigator: Navigator
  readonly taskbar: Taskbar
  readonly report: Report
}

function trayActions({ studio, window, navigator, report }: ShowPresenceOptions): TrayActions {
  const give = (command: 'run.pause' | 'run.resume', runId: string): void => {
    studio.dispatch.call(command, { runId }).catch((error: unknown) => report(`could not give ${command}`, error))
  }
  return {
    open: () => window.show(),
    openShow: (runId) => navigator.go({ runId, stepId: null }),
    pause: (runId) => give('run.pause', runId),
    resume: (runId) => give('run.resume', runId),
    newShow: () => navigator.command('new-show'),
    quit: () => app.quit(),
  }
}

/** Puts Callboard into the tray and the taskbar, and keeps the machine awake while something runs. */
export function showPresence(options: ShowPresenceOptions): Presence {
  const tray = createTrayIcon(trayActions(options))
  const keepAwake = createKeepAwake(powerSaveBlocker)
  const shown = [createTrayUpdater(tray), options.taskbar.update]
  const presence = openPresence({
    studio: options.studio,
    clock: systemClock,
    shown: [...shown, ({ state }) => keepAwake(state === 'working')],
  })
  return {
    get status() {
      return presence.status
    },
    look: presence.look,
    stop() {
      presence.stop()
      tray.destroy()
    },
  }
}
