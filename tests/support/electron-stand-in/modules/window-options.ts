import type * as E from 'electron'
import { refuse } from '../core/loud.ts'

/** Options of a window that change nothing a test can see here, besides those that the stand-in reads. */
const ACCEPTED: readonly (keyof E.BrowserWindowConstructorOptions)[] = [
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
  'center',
  'useContentSize',
  'show',
  'paintWhenInitiallyHidden',
  'title',
  'icon',
  'backgroundColor',
  'titleBarStyle',
  'titleBarOverlay',
  'trafficLightPosition',
  'autoHideMenuBar',
  'frame',
  'resizable',
  'maximizable',
  'minimizable',
  'fullscreenable',
  'darkTheme',
  'acceptFirstMouse',
  'roundedCorners',
  'hasShadow',
  'webPreferences',
]

const ACCEPTED_PREFERENCES: readonly (keyof E.WebPreferences)[] = [
  'preload',
  'contextIsolation',
  'sandbox',
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'plugins',
  'navigateOnDragDrop',
  'devTools',
  'spellcheck',
  'backgroundThrottling',
  'safeDialogs',
  'disableDialogs',
  'autoplayPolicy',
  'defaultEncoding',
]

/** Preferences that must have one value, since nothing else is modelled. `undefined` is Electron's own default. */
const REQUIRED: Readonly<Partial<Record<keyof E.WebPreferences, boolean>>> = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
}

/** @throws {Error} for an option that is not modelled, and for a window that is less than isolated and sandboxed */
export function checkWindowOptions(options: E.BrowserWindowConstructorOptions): void {
  const preferences = options.webPreferences ?? {}
  refuseOthers('BrowserWindow option', options, ACCEPTED)
  refuseOthers('web preference', preferences, ACCEPTED_PREFERENCES)
  for (const [name, required] of Object.entries(REQUIRED)) {
    const given = (preferences as Record<string, unknown>)[name]
    if (given !== undefined && given !== required) refuse(`windows with ${name}: ${given} are not modelled`)
  }
}

function refuseOthers(what: string, given: object, accepted: readonly string[]): void {
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !accepted.includes(name)) refuse(`the ${what} ${name} is not modelled`)
  }
}
