import type { DesktopApi } from '../../shared/contract/desktop-api.ts'
import type { Bridge } from './bridge.ts'
import { createDesktopFiles } from './desktop-files.ts'
import { createFolderActions, unwrap } from './desktop-folder.ts'

/** The bridge of the desktop host: the feed comes over IPC, and the main process notifies by itself. */
export function createDesktopBridge(api: DesktopApi): Bridge {
  return {
    kind: 'desktop',
    files: createDesktopFiles(api),
    openLine: (handlers) => api.openFeed(handlers),
    prepareNotices: () => {},
    noticeLeave: () => 'host',
    notify: () => true,
    onNavigate: (listener) => api.onNavigate(listener),
    onCommand: (listener) => api.onCommand(listener),
    folder: createFolderActions(api),
    readUpdates: () => unwrap(api.updates()),
  }
}
