import { app, powerMonitor } from 'electron'
import { systemClock } from '../../../shared/clock.ts'
import type { LiveSettings } from '../../storage/settings.ts'
import { askToQuit } from '../dialogs.ts'
import type { Notifier } from '../notifier.ts'
import type { Presence } from '../presence/open-presence.ts'
import { closeBeforeQuit } from '../shutdown.ts'
import type { Report } from '../trouble/report.ts'
import type { MainWindow } from '../window/main-window.ts'
import { type CloseWindow, createCloseWindow } from './close-window.ts'
import { guardQuit, type QuitGuard } from './quit-guard.ts'
import { quitQuestion, trayExplanation } from './words.ts'

export interface LeavingOptions {
  readonly presence: Presence
  readonly settings: LiveSettings
  readonly window: MainWindow
  readonly notifier: Notifier
  /** Puts everything away before the process ends. */
  readonly close: () => Promise<void>
  readonly report: Report
}

/** The ways out of the app. */
export interface Leaving {
  readonly guard: QuitGuard
  readonly closeWindow: CloseWindow
}

/** Joins what happens when a window is closed, the app is quit or the system ends. */
export function openLeaving({ presence, settings, window, notifier, close, report }: LeavingOptions): Leaving {
  const working = () => presence.status.shows.filter((show) => show.state === 'working')
  // What another program does goes on without us.
  const ownWork = () => working().filter((show) => !show.reported)

  const guard = guardQuit(app, {
    working: () => ownWork().length > 0,
    ask: () => askToQuit(quitQuestion(ownWork(), settings.values['start.resume'])),
    goOn: () => {
      if (process.platform !== 'darwin' && settings.values['desktop.closeToTray']) window.hide()
    },
  })
  const closeWindow = createCloseWindow({
    platform: process.platform,
    leaving: () => guard.leaving,
    working: () => working().length > 0,
    closeToTray: () => settings.values['desktop.closeToTray'],
    explained: () => settings.values['desktop.trayExplained'],
    explain: () => {
      notifier.say(trayExplanation(working()))
      settings.set({ key: 'desktop.trayExplained', value: true })
    },
    quit: () => app.quit(),
  })
  closeBeforeQuit(app, { close, clock: systemClock, report })
  powerMonitor.on('shutdown', guard.allow)
  return { guard, closeWindow }
}
