import { BrowserWindow, screen } from 'electron'
import { PAGE_URL } from '../guards/origin.ts'
import type { CloseWindow } from '../leaving/close-window.ts'
import type { Report } from '../trouble/report.ts'
import { reloadAfterCrash } from './page-crash.ts'
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
  /** The person closes the window; it may be kept open or hidden instead. */
  readonly onClose: CloseWindow
  /** The window came to the front, or no longer is there. */
  readonly onLook: (looking: boolean) => void
  /** A window has been made. */
  readonly onOpened: () => void
  /** The system ends the person's session (Windows). */
  readonly onSessionEnd: () => void
}

/** The one window of the app, or none. */
export interface MainWindow {
  readonly current: BrowserWindow | null
  /** Brings the window to the front, and opens it where it is closed. */
  show(): void
  /** Takes it off the screen; the page stays what it is. */
  hide(): void
}

function keepPlace(window: BrowserWindow, { stateFile, report }: MainWindowOptions): void {
  try {
    const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    writeWindowState(stateFile, state)
  } catch (error) {
    report("could not keep the window's place", error)
  }
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
    window.on('focus', () => options.onLook(true))
    window.on('blur', () => options.onLook(false))
    window.on('session-end', options.onSessionEnd)
    window.on('close', (event) => {
      keepPlace(window, options)
      options.onClose(event, () => window.hide())
    })
    window.on('closed', () => {
      current = null
      options.onPageGone()
      options.onLook(false)
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
        options.onOpened()
        return
      }
      if (current.isMinimized()) current.restore()
      current.show()
      current.focus()
    },
    hide: () => current?.hide(),
  }
}
