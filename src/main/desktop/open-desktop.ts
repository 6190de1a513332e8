import { join } from 'node:path'
import { app, Menu, Notification, session } from 'electron'
import type { ShortcutId } from '../../shared/contract/shortcuts.ts'
import type { HostLog } from '../log/host-log.ts'
import { parseLink } from './deep-link.ts'
import { warn } from './dialogs.ts'
import { guardNavigation } from './guards/navigation-guard.ts'
import { denyPermissions } from './guards/permissions.ts'
import { APP_ID } from './identity.ts'
import { openLeaving } from './leaving/open-leaving.ts'
import { menuTemplate } from './menu.ts'
import { createNavigator, type PageOrder } from './navigator.ts'
import { createNotifier } from './notifier.ts'
import { openOwnStudio } from './open-studio.ts'
import { CHANNELS } from './page/channels.ts'
import { type AnswerPage, builtPage, developmentPage } from './page/page-answer.ts'
import { sendToPage } from './page/page-sender.ts'
import { type FolderOptions, openDataFolder, openReportSaver, openShowFiles } from './page/page-services.ts'
import { servePage } from './page/serve-page.ts'
import { showPresence } from './presence/show-presence.ts'
import { createTaskbar } from './presence/taskbar.ts'
import { createProductions } from './productions.ts'
import { reportGoneProcesses } from './trouble/crash-watch.ts'
import type { Report } from './trouble/report.ts'
import { openUpdates } from './updates/open-updates.ts'
import { createMainWindow, type MainWindow } from './window/main-window.ts'

/** What somebody who starts the app wants of it at once. */
export interface Wish {
  /** A production to begin. */
  readonly prompt: string | null
  /** A link to follow. */
  readonly link: string | null
}

export interface DesktopOptions extends FolderOptions {
  readonly wish: Wish
  /** Absolute paths of what was built: the folder with `preload` and `renderer`, and the media worker's script. */
  readonly built: { readonly root: string; readonly worker: string }
  readonly report: Report
  readonly hostLog: HostLog
}

/** The desktop app, open. */
export interface Desktop {
  showWindow(): void
  /** Somebody started the app again, or opened a link: the window comes forward and does what they want. */
  grant(wish: Wish): void
  /** Quits without asking: the system says so. */
  quitNow(): void
}

/** `electron-vite dev` names its server in the environment; a packaged app does not listen to that. */
function choosePage(root: string): AnswerPage {
  const server = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  return server ? developmentPage(server) : builtPage(join(root, 'renderer'))
}

function setUpApp(report: Report): void {
  app.setAppUserModelId(APP_ID)
  denyPermissions(session.defaultSession)
  reportGoneProcesses(app, report)
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents, (what, url) => report(`denied a ${what}`, url))
  })
}

function setMenu(onCommand: (command: ShortcutId) => void, onReport: () => void): void {
  const menu = menuTemplate({ platform: process.platform, development: !app.isPackaged, onCommand, onReport })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
}

/**
 * Joins the studio to Electron. Called once, when Electron is ready.
 *
 * @throws CallboardError where the data folder cannot be used
 */
export async function openDesktop(options: DesktopOptions): Promise<Desktop> {
  const { dataDir, wish, built, report } = options
  setUpApp(report)
  const { studio, close } = await openOwnStudio(options)

  // The parts below know one another only through functions that are called once all of them are there.
  const send = (order: PageOrder): void => {
    const contents = window.current?.webContents ?? null
    if (order.kind === 'go') sendToPage(contents, CHANNELS.go, order.target)
    else sendToPage(contents, CHANNELS.command, order.command)
  }
  const navigator = createNavigator({ showWindow: () => window.show(), send })
  const taskbar = createTaskbar(() => window.current)
  const window: MainWindow = createMainWindow({
    preload: join(built.root, 'preload/index.cjs'),
    stateFile: join(dataDir, 'window.json'),
    report,
    onPageGone: navigator.pageGone,
    onClose: (event, hide) => leaving.closeWindow(event, hide),
    onLook: (looking) => presence.look(looking),
    onOpened: taskbar.windowOpened,
    onSessionEnd: () => leaving.guard.allow(),
  })
  const presence = showPresence({ studio, window, navigator, taskbar, report })
  const notifier = createNotifier({
    create: (words) => new Notification(words),
    onClick: navigator.go,
    inFront: () => window.current?.isFocused() === true,
  })
  studio.notices.subscribe(notifier.show)
  const putAway = async (): Promise<void> => {
    presence.stop()
    await close()
  }
  const leaving = openLeaving({ presence, settings: studio.settings, window, notifier, close: putAway, report })
  setMenu(navigator.command, openReportSaver(dataDir, join(built.root, 'main/cli.js'), report))

  const page = choosePage(built.root)
  const updates = openUpdates({ studio, notifier, report })
  const folder = openDataFolder(options)
  servePage({ studio, window, navigator, folder, files: openShowFiles(studio), updates, page, report })
  window.show()
  const productions = createProductions({
    commands: studio.dispatch,
    show: (runId) => navigator.go({ runId, stepId: null }),
    tell: (message, detail) => warn(message, detail, report),
  })
  if (studio.settings.values['start.resume']) await productions.takeUp(studio.board)

  const follow = (link: string): void => {
    const target = parseLink(link)
    if (target) navigator.go(target)
    else report('refused a link', link)
  }
  const grant = async ({ prompt, link }: Wish): Promise<void> => {
    if (link !== null) follow(link)
    if (prompt !== null) await productions.begin(prompt)
  }
  await grant(wish)
  return {
    showWindow: window.show,
    grant: (asked) => {
      window.show()
      void grant(asked)
    },
    quitNow: () => {
      leaving.guard.allow()
      app.quit()
    },
  }
}
