import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, crashReporter, dialog, protocol } from 'electron'
import { z } from 'zod'
import { systemClock } from '../shared/clock.ts'
import { findLink, registerLinks } from './desktop/deep-link.ts'
import { SCHEME } from './desktop/guards/origin.ts'
import { APP_NAME } from './desktop/identity.ts'
import { readLaunchOptions } from './desktop/launch-options.ts'
import { type Desktop, openDesktop } from './desktop/open-desktop.ts'
import { keepCrashDumps } from './desktop/trouble/crash-dumps.ts'
import { createReport, reportUncaught } from './desktop/trouble/report.ts'
import { createStartFailure } from './desktop/trouble/start-failure.ts'
import { type HostLog, openHostLog } from './log/host-log.ts'
import { defaultDataDir, platformDataDir, prepareDataDir } from './storage/data-dir.ts'

// Electron's entry. All that must happen before `ready` happens here, synchronously: an `await` at the top of this
// file would hang, or come too late.

const built = { root: join(import.meta.dirname, '..'), worker: join(import.meta.dirname, 'worker.js') }

/** What a second start hands to the first. */
const handover = z.object({ prompt: z.string().nullable(), link: z.string().nullable() })

let hostLog: HostLog | null = null
const report = createReport(process.stderr, () => hostLog)
const fail = createStartFailure({
  showErrorBox: (title, message) => dialog.showErrorBox(title, message),
  exit: (code) => app.exit(code),
  report,
})

function start(): void {
  const { dataDir, prompt } = readLaunchOptions(process.argv, process.env, process.cwd())
  app.setName(APP_NAME)
  const { root } = prepareDataDir(dataDir ?? defaultDataDir())
  app.setPath('userData', root)
  const sessionData = join(root, 'chromium')
  mkdirSync(sessionData, { recursive: true })
  app.setPath('sessionData', sessionData)
  const wish = { prompt, link: findLink(process.argv) }
  if (!app.requestSingleInstanceLock(wish)) {
    app.quit()
    return
  }

  const ours = openHostLog({
    dataDir: root,
    host: 'desktop',
    version: app.getVersion(),
    clock: systemClock,
    env: process.env,
    note: (text) => void process.stderr.write(`callboard: ${text}\n`),
  })
  hostLog = ours
  keepCrashDumps(app, crashReporter, ours.places.dumps)
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
    },
  ])
  const home = { path: platformDataDir(), fixed: dataDir !== null }
  const desktop = app.whenReady().then(() => openDesktop({ dataDir: root, home, wish, built, report, hostLog: ours }))
  desktop.catch(fail)
  // Where the app could not open, there is nothing to do: it is about to end.
  const whenOpen = (use: (open: Desktop) => void): void => void desktop.then(use, () => undefined)
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const said = handover.safeParse(data)
    whenOpen((open) => open.grant(said.data ?? { prompt: null, link: null }))
  })
  // macOS hands links over in this way, and maybe before the app is ready.
  app.on('open-url', (event, link) => {
    event.preventDefault()
    whenOpen((open) => open.grant({ prompt: null, link }))
  })
  app.on('activate', () => whenOpen((open) => open.showWindow()))
  // Only the app as a person starts it every day takes the links: not one on a folder of its own, as in a test.
  if (!home.fixed)
    registerLinks(app, { isPackaged: app.isPackaged, execPath: process.execPath, appPath: app.getAppPath() })
  // Whoever ends the session, or presses Ctrl-C in a terminal, is not asked whether they mean it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => whenOpen((open) => open.quitNow()))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

reportUncaught(process, report, (what, thrown) => hostLog?.reportCrash(what, thrown))
try {
  start()
} catch (thrown) {
  fail(thrown)
}
