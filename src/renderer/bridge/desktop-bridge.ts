import type { DesktopApi } from '../../shared/contract/desktop-api.ts'
import type { Bridge } from './bridge.ts'

/** The bridge of the desktop host: the feed comes over IPC, and the main process notifies by itself. */
export function createDesktopBridge(api: DesktopApi): Bridge {
  return {
    kind: 'desktop',
    files: null,
    openLine: (handlers) => api.openFeed(handlers),
    prepareNotices: () => {},
    notify: () => true,
    onNavigate: (listener) => api.onNavigate(listener),
  }
}
