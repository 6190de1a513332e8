import { ipcMain, protocol } from 'electron'
import { systemClock } from '../../../shared/clock.ts'
import { createIpcFeed } from '../../feed/ipc.ts'
import { openSession, type SessionOptions } from '../../feed/session.ts'
import type { OnFault } from '../../feed/take-in.ts'
import type { Studio } from '../../studio.ts'
import { SCHEME } from '../guards/origin.ts'
import type { Navigator } from '../navigator.ts'
import type { Report } from '../trouble/report.ts'
import type { Updates } from '../updates/open-updates.ts'
import type { MainWindow } from '../window/main-window.ts'
import { createAppProtocol } from './app-protocol.ts'
import { CHANNELS } from './channels.ts'
import type { DataFolderPlace } from './data-folder.ts'
import type { AnswerPage } from './page-answer.ts'
import { createPageDoor } from './page-door.ts'
import type { ShowFiles } from './show-files.ts'

/** What our own page may do: its line is trusted, and needs no token. */
const PAGE_SCOPES = ['watch', 'control'] as const

export interface ServePageOptions {
  readonly studio: Studio
  readonly window: MainWindow
  readonly navigator: Navigator
  readonly folder: DataFolderPlace
  readonly files: ShowFiles
  readonly updates: Updates
  readonly page: AnswerPage
  readonly report: Report
}

/**
 * Gives the page all that it lives on: its files and artifacts, its line of the feed, being led to a show, and what only a desktop
 * can do.
 */
export function servePage(options: ServePageOptions): void {
  const { studio, window, navigator, folder, files, updates, page, report } = options
  protocol.handle(SCHEME, createAppProtocol({ page, findArtifact: studio.findArtifact, report }))
  const onFault: OnFault = (thrown) => report('a line failed', thrown)
  const session: SessionOptions = {
    hub: studio.feed,
    clock: systemClock,
    authenticate: () => PAGE_SCOPES,
    call: studio.dispatch.fromOutside,
    onFault,
  }
  const openFeed = createIpcFeed((port) => openSession(port, session), onFault)
  const door = createPageDoor({
    ipc: ipcMain,
    windowId: () => window.current?.webContents.id ?? null,
    reportRefused: (channel) => report('refused a message', channel),
  })
  door.listen(CHANNELS.line, (ports) => ports.forEach(openFeed))
  door.listen(CHANNELS.listening, navigator.pageListens)
  door.answer({
    'folder:read': folder.read,
    'folder:open': folder.open,
    'folder:choose': folder.choose,
    'artifact:reveal': files.reveal,
    'show:export': files.exportShow,
    'updates:read': updates.read,
  })
}
