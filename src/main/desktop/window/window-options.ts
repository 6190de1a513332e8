import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { MIN_SIZE, type WindowPlace } from './window-state.ts'

const BACKGROUND = '#141414'
/** Height of the page's own title bar, in device-independent pixels. */
const TITLE_BAR_HEIGHT = 48

/** What the page may never get: Node, the preload script's world, or a way round the same-origin policy. */
const LOCKED: Readonly<WebPreferences> = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  // The spelling dictionaries would be fetched from a server of Chromium's makers.
  spellcheck: false,
})

/**
 * All options of our window.
 *
 * The page draws its own title bar; the system's buttons are laid over its end, or its beginning on macOS.
 *
 * @param preload absolute path of the preload script
 */
export function windowOptions(place: WindowPlace, preload: string): Readonly<BrowserWindowConstructorOptions> {
  const { maximized: _, ...bounds } = place
  return Object.freeze({
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Callboard',
    backgroundColor: BACKGROUND,
    autoHideMenuBar: true,
    titleBarStyle: 'hidden',
    titleBarOverlay: { color: BACKGROUND, symbolColor: '#ffffff', height: TITLE_BAR_HEIGHT },
    trafficLightPosition: { x: 20, y: 17 },
    webPreferences: Object.freeze({ ...LOCKED, preload }),
  } satisfies BrowserWindowConstructorOptions)
}
