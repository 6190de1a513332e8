import { BrowserWindow, screen } from 'electron'
import { PAGE_URL } from './origin.ts'
import { reloadAfterCrash } from './page-crash.ts'
import type { Report } from './report.ts'
import { windowOptions } from './window-options.ts'
import { placeWindow, readWindowState, writeWindowState } from './window-state.ts'

export interface MainWindowOptions {
  /** Absolute path of the preload script. */
  readonly preload: string
  /** Absolute path of the file that keeps the window's place. */
  readonly stateFile: string
  readonly report: Report
  /** The page was left: it loads anew, has crashed, or its window was closed. */
  readonly onPageGone: () => void
}

/** The one window of the app, or none. */
export interface MainWindow {
  readonly current: BrowserWindow | null
  /** Brings the window to the front, and opens it where it is closed. */
  show(): void
}

/** Makes the one window, each time it is needed; the only place where windows come from. */
export function createMainWindow(options: MainWindowOptions): MainWindow {
  let current: BrowserWindow | null = null

  const open = (): BrowserWindow => {
    const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()]
    const areas = displays.map((display) => display.workArea)
    const place = placeWindow(readWindowState(options.stateFile), areas)
    const window = new BrowserWindow(windowOptions(place, options.preload))
    reloadAfterCrash(window.webContents, { report: options.report, now: () => performance.now() })
    window.once('ready-to-show', () => {
      // Not earlier: maximizing shows a window, drawn or not.
      if (place.maximized) window.maximize()
      window.show()
    })
    window.webContents.on('did-navigate', options.onPageGone)
    window.webContents.on('render-process-gone', options.onPageGone)
    window.on('close', () => {
      try {
        const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
        writeWindowState(options.stateFile, state)
      } catch (error) {
        options.report("could not keep the window's place", error)
      }
    })
    window.on('closed', () => {
      current = null
      options.onPageGone()
    })
    window.loadURL(PAGE_URL).catch((error: unknown) => options.report('could not load the page', error))
    return window
  }

  return {
    get current() {
      return current
    },
    show: () => {
      if (!current) {
        current = open()
        return
      }
      if (current.isMinimized()) current.restore()
      current.show()
      current.focus()
    },
  }
}
