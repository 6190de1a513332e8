import { join } from 'node:path'
import { app, dialog, Menu, Notification, powerMonitor, powerSaveBlocker, session, shell } from 'electron'
import { systemClock } from '../../shared/clock.ts'
import type { Studio } from '../studio.ts'
import { CHANNELS } from './channels.ts'
import { createDataFolder } from './data-folder.ts'
import { parseLink } from './deep-link.ts'
import { createCloseWindow } from './leaving/close-window.ts'
import { guardQuit, type QuitGuard } from './leaving/quit-guard.ts'
import { quitQuestion, trayExplanation } from './leaving/words.ts'
import { createMainWindow, type MainWindow } from './main-window.ts'
import { menuTemplate } from './menu.ts'
import { guardNavigation } from './navigation-guard.ts'
import { createNavigator, type Navigator, type PageOrder } from './navigator.ts'
import { createNotifier } from './notifier.ts'
import { openOwnStudio } from './open-studio.ts'
import { type AnswerPage, builtPage, developmentPage } from './page-answer.ts'
import { sendToPage } from './page-sender.ts'
import { denyPermissions } from './permissions.ts'
import { createKeepAwake } from './presence/keep-awake.ts'
import { openPresence, type Presence } from './presence/open-presence.ts'
import { createTaskbar } from './presence/taskbar.ts'
import { createTrayUpdater } from './presence/tray.ts'
import { createTrayIcon } from './presence/tray-icon.ts'
import { createProductions, type Productions } from './productions.ts'
import type { Report } from './report.ts'
import { servePage } from './serve-page.ts'
import { createShowFiles, type ShowFiles } from './show-files.ts'
import { closeBeforeQuit } from './shutdown.ts'

/** Windows shows notifications only of apps that name themselves; the installer registers the same name. */
const APP_ID = 'app.callboard'

/** What somebody who starts the app wants of it at once. */
export interface Wish {
  /** A production to begin. */
  readonly prompt: string | null
  /** A link to follow. */
  readonly link: string | null
}

export interface DesktopOptions {
  readonly dataDir: string
  /** The platform's own data folder, and whether another was named at the start. */
  readonly home: { readonly path: string; readonly fixed: boolean }
  readonly wish: Wish
  /** Absolute paths of what was built: the folder with `preload` and `renderer`, and the media worker's script. */
  readonly built: { readonly root: string; readonly worker: string }
  readonly report: Report
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
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents, (what, url) => report(`denied a ${what}`, url))
  })
}

const working = ({ status }: Presence) => status.shows.filter((show) => show.state === 'working')

/** Asks before the end in the middle of work. What another program does goes on without us. */
function openQuitGuard(studio: Studio, presence: Presence, window: MainWindow): QuitGuard {
  const ownWork = () => working(presence).filter((show) => !show.reported)
  return guardQuit(app, {
    working: () => ownWork().length > 0,
    goOn: () => {
      if (process.platform !== 'darwin' && studio.settings.values['desktop.closeToTray']) window.hide()
    },
    async ask() {
      const { quit, ...words } = quitQuestion(ownWork(), studio.settings.values['start.resume'])
      const answer = await dialog.showMessageBox({
        type: 'question',
        ...words,
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      return answer.response === quit
    },
  })
}

/** The icon in the tray, and what it can do. */
function openTray(studio: Studio, window: MainWindow, navigator: Navigator, report: Report) {
  const give = (command: 'run.pause' | 'run.resume', runId: string): void => {
    studio.dispatch.call(command, { runId }).catch((error: unknown) => report(`could not give ${command}`, error))
  }
  return createTrayIcon({
    open: () => window.show(),
    openShow: (runId) => navigator.go({ runId, stepId: null }),
    pause: (runId) => give('run.pause', runId),
    resume: (runId) => give('run.resume', runId),
    newShow: () => navigator.command('new-show'),
    quit: () => app.quit(),
  })
}

/** What only a desktop can do for the page. */
function openDataFolder({ dataDir, home }: DesktopOptions) {
  return createDataFolder({
    current: dataDir,
    home: home.path,
    fixed: home.fixed,
    openPath: (path) => shell.openPath(path),
    async choosePath() {
      const title = 'Choose the data folder for the next start'
      const { filePaths } = await dialog.showOpenDialog({ title, properties: ['openDirectory', 'createDirectory'] })
      return filePaths[0] ?? null
    },
  })
}

/** A show's files, and the system's ways to look at them and to choose where copies go. */
function openShowFiles(studio: Studio): ShowFiles {
  return createShowFiles({
    commands: studio.dispatch,
    findArtifact: studio.findArtifact,
    showItem: (path) => shell.showItemInFolder(path),
    async choosePath(folder) {
      const title = `Choose where to put the folder “${folder}”`
      const { filePaths } = await dialog.showOpenDialog({
        title,
        buttonLabel: 'Export here',
        properties: ['openDirectory', 'createDirectory'],
      })
      return filePaths[0] ?? null
    },
  })
}

function openProductions(studio: Studio, navigator: Navigator, report: Report): Productions {
  return createProductions({
    commands: studio.dispatch,
    show: (runId) => navigator.go({ runId, stepId: null }),
    tell: (message, detail) => {
      // Not an error box: that would hold up everything that runs until it is closed.
      const told = dialog.showMessageBox({ type: 'warning', message, detail })
      told.catch((error: unknown) => report(`${message}: ${detail}`, error))
    },
  })
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
  const { settings } = studio

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
    onClose: (event, hide) => closeWindow(event, hide),
    onLook: (looking) => presence.look(looking),
    onOpened: taskbar.windowOpened,
    onSessionEnd: () => guard.allow(),
  })
  const tray = openTray(studio, window, navigator, report)
  const keepAwake = createKeepAwake(powerSaveBlocker)
  const presence = openPresence({
    studio,
    clock: systemClock,
    shown: [createTrayUpdater(tray), taskbar.update, ({ state }) => keepAwake(state === 'working')],
  })
  const guard = openQuitGuard(studio, presence, window)
  const notifier = createNotifier({
    create: (words) => new Notification(words),
    onClick: navigator.go,
    inFront: () => window.current?.isFocused() === true,
  })
  const closeWindow = createCloseWindow({
    platform: process.platform,
    leaving: () => guard.leaving,
    working: () => working(presence).length > 0,
    closeToTray: () => settings.values['desktop.closeToTray'],
    explained: () => settings.values['desktop.trayExplained'],
    explain: () => {
      notifier.say(trayExplanation(working(presence)))
      settings.set({ key: 'desktop.trayExplained', value: true })
    },
    quit: () => app.quit(),
  })
  studio.notices.subscribe(notifier.show)
  closeBeforeQuit(app, {
    async close() {
      presence.stop()
      tray.destroy()
      await close()
    },
    clock: systemClock,
    report,
  })
  powerMonitor.on('shutdown', guard.allow)
  const menu = menuTemplate({
    platform: process.platform,
    development: !app.isPackaged,
    onCommand: navigator.command,
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))

  const folder = openDataFolder(options)
  servePage({ studio, window, navigator, folder, files: openShowFiles(studio), page: choosePage(built.root), report })
  window.show()
  const productions = openProductions(studio, navigator, report)
  if (settings.values['start.resume']) await productions.takeUp(studio.board)

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
      guard.allow()
      app.quit()
    },
  }
}
