import { join } from 'node:path'
import { app, dialog, Menu, Notification, session, utilityProcess } from 'electron'
import { systemClock } from '../../shared/clock.ts'
import { PLACES_MAX } from '../../shared/contract/settings.ts'
import { createBuiltinStudio } from '../generators/builtin/studio.ts'
import { startBrowserHost } from '../server/browser-host.ts'
import { openStudio, type Studio } from '../studio.ts'
import { CHANNELS } from './channels.ts'
import { createMainWindow } from './main-window.ts'
import { menuTemplate } from './menu.ts'
import { guardNavigation } from './navigation-guard.ts'
import { createNavigator } from './navigator.ts'
import { createNotifier } from './notifier.ts'
import { type AnswerPage, builtPage, developmentPage } from './page-answer.ts'
import { sendToPage } from './page-sender.ts'
import { denyPermissions } from './permissions.ts'
import { createProductions } from './productions.ts'
import type { Report } from './report.ts'
import { servePage } from './serve-page.ts'
import { closeBeforeQuit } from './shutdown.ts'
import { createUtilitySpawner, type Fork } from './utility-worker.ts'

/** Windows shows notifications only of apps that name themselves; the installer registers the same name. */
const APP_ID = 'app.callboard'

export interface DesktopOptions {
  readonly dataDir: string
  /** A production to begin at once. */
  readonly prompt: string | null
  /** Absolute paths of what was built: the folder with `preload` and `renderer`, and the media worker's script. */
  readonly built: { readonly root: string; readonly worker: string }
  readonly report: Report
}

/** The desktop app, open. */
export interface Desktop {
  showWindow(): void
  /** Somebody started the app again: with a prompt a production begins, else the window comes forward. */
  secondStart(prompt: string | null): void
}

function setUpApp(report: Report): void {
  app.setAppUserModelId(APP_ID)
  const menu = menuTemplate({ platform: process.platform, development: !app.isPackaged })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
  denyPermissions(session.defaultSession)
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents, (what, url) => report(`denied a ${what}`, url))
  })
}

async function openOwnStudio({ dataDir, built, report }: DesktopOptions): Promise<Studio> {
  const fork: Fork = (entry, args, options) => utilityProcess.fork(entry, args, options)
  const builtin = createBuiltinStudio(createUtilitySpawner(fork, built.worker), PLACES_MAX.media)
  const studio = await openStudio({
    dataDir,
    host: 'desktop',
    version: app.getVersion(),
    generators: builtin,
    onTrouble: (error) => report('trouble', error),
  })
  const closeDoor = await openDoor(studio, join(built.root, 'renderer'), report)
  const close = async (): Promise<void> => {
    await closeDoor()
    await studio.close()
  }
  closeBeforeQuit(app, { close, clock: systemClock, report })
  return studio
}

/** A door on loopback, so that the command line and trackers reach this studio. The app works without one as well. */
async function openDoor(studio: Studio, pageRoot: string, report: Report): Promise<() => Promise<void>> {
  try {
    const host = await startBrowserHost({ studio, host: '127.0.0.1', port: 0, pageRoot })
    return host.close
  } catch (error) {
    report('other programs cannot reach this one', error)
    return () => Promise.resolve()
  }
}

/** `electron-vite dev` names its server in the environment; a packaged app does not listen to that. */
function choosePage(root: string): AnswerPage {
  const server = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  return server ? developmentPage(server) : builtPage(join(root, 'renderer'))
}

/**
 * Joins the studio to Electron. Called once, when Electron is ready.
 *
 * @throws CallboardError where the data folder cannot be used
 */
export async function openDesktop(options: DesktopOptions): Promise<Desktop> {
  const { dataDir, prompt, built, report } = options
  setUpApp(report)
  const studio = await openOwnStudio(options)

  const navigator = createNavigator({
    showWindow: () => window.show(),
    send: (target) => sendToPage(window.current?.webContents ?? null, CHANNELS.go, target),
  })
  const window = createMainWindow({
    preload: join(built.root, 'preload/index.cjs'),
    stateFile: join(dataDir, 'window.json'),
    report,
    onPageGone: navigator.pageGone,
  })
  const productions = createProductions({
    commands: studio.dispatch,
    show: (runId) => navigator.go({ runId, stepId: null }),
    tell: (message, detail) => {
      // Not an error box: that would hold up everything that runs until it is closed.
      const told = dialog.showMessageBox({ type: 'warning', message, detail })
      told.catch((error: unknown) => report(`${message}: ${detail}`, error))
    },
  })
  const notifier = createNotifier({
    create: (words) => new Notification(words),
    onClick: navigator.go,
    inFront: () => window.current?.isFocused() === true,
  })
  studio.notices.subscribe(notifier.show)

  servePage({ studio, window, navigator, page: choosePage(built.root), report })
  window.show()
  await productions.takeUp(studio.board)
  if (prompt !== null) await productions.begin(prompt)
  return {
    showWindow: window.show,
    secondStart: (asked) => {
      window.show()
      if (asked !== null) void productions.begin(asked)
    },
  }
}
