import type { Browser } from '../chromium/browser.ts'
import { refuse } from './loud.ts'

/** What the parts of the stand-in share: how far the application's life has come, and its browser. */
interface Runtime {
  /** Since Electron's `ready`; what Playwright's loader makes of `app.isReady` does not matter here. */
  ready: boolean
  quitting: boolean
  /** Chromium, once it has started. */
  browser: Browser | undefined
}

export const runtime: Runtime = { ready: false, quitting: false, browser: undefined }

/** @throws {Error} before `ready`, as Electron does for what it gives out only then */
export function requireReady(what: string): void {
  if (!runtime.ready) throw new Error(`${what} cannot be used before the app is ready`)
}

/** Chromium, which runs since before `ready`. */
export function browser(): Browser {
  return runtime.browser ?? refuse('Chromium does not run yet')
}
