import type { WebContents } from 'electron'
import { isOurPage } from './origin.ts'

/** Where something that the page asked for was denied. */
export type ReportDenied = (what: 'navigation' | 'redirect' | 'frame' | 'window' | 'webview', url: string) => void

/**
 * Keeps a page where it is: it can reload itself, and nothing else.
 *
 * Other addresses, redirects, frames, new windows and embedded views are denied, so that nothing but our own files
 * ever runs beside the preload script.
 */
export function guardNavigation(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  reportDenied: ReportDenied,
): void {
  contents.on('will-navigate', (event) => {
    if (isOurPage(event.url)) return
    event.preventDefault()
    reportDenied('navigation', event.url)
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
    reportDenied('redirect', event.url)
  })
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame) return
    event.preventDefault()
    reportDenied('frame', event.url)
  })
  contents.on('will-attach-webview', (event, _preferences, parameters) => {
    event.preventDefault()
    reportDenied('webview', parameters.src ?? '')
  })
  contents.setWindowOpenHandler(({ url }) => {
    reportDenied('window', url)
    return { action: 'deny' }
  })
}
