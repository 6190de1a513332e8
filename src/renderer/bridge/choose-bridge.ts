import type { DesktopApi } from '../../shared/contract/desktop-api.ts'
import type { Bridge } from './bridge.ts'
import { createBrowserBridge } from './browser-bridge.ts'
import { createDesktopBridge } from './desktop-bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script of the desktop host; absent in a browser. */
    readonly callboard?: DesktopApi
  }
}

/** The bridge to whichever host serves this page. */
export function chooseBridge(): Bridge {
  return window.callboard ? createDesktopBridge(window.callboard) : createBrowserBridge()
}
