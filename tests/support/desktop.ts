import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { chooseDesktopRuntime } from './desktop-runtime.ts'
import { watchDesktopPolicy } from './policy-violations.ts'

/** What the app did to the desktop so far, in order. Kept by desktop-effects.cjs. */
export interface DesktopEffects {
  readonly notifications: readonly { readonly title: string; readonly body: string }[]
  /** The labels of each menu that the tray was given. */
  readonly trayMenus: readonly (readonly string[])[]
  /** Every progress that a window was given; -1 takes the bar away. */
  readonly progress: readonly { readonly value: number; readonly mode: string }[]
  /** What was said over the tray's icon, in order. */
  readonly trayTips: readonly string[]
  /** Whether the machine is kept from sleeping, as it changed. */
  readonly keptAwake: readonly string[]
  /** Addresses for the system's browser. */
  readonly opened: readonly string[]
}

export interface DesktopOptions {
  /** The app's folder, with its package.json; by default the project, built. */
  readonly appPath?: string
  /** A data folder that stays; by default a fresh one that goes when the app has been closed. */
  readonly dataDir?: string
  /** More arguments for the app. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** The running app. */
export interface Desktop {
  readonly app: ElectronApplication
  /** The first window. */
  readonly page: Page
  readonly dataDir: string
  /**
   * What the main process has written since its first window came.
   *
   * Playwright alone hears what came before; `DEBUG=pw:browser` prints it, and so does a launch that fails.
   */
  output(): string
  effects(): Promise<DesktopEffects>
  /** Plays the person who clicks a notification: the n-th shown, from 0. */
  clickNotification(index: number): Promise<void>
  /** Plays the person who looks at something else, so that the desktop notifies. */
  lookAway(): Promise<void>
  /** Quits the app as a person does, who means it when asked, and gives its exit code. */
  close(): Promise<number | null>
}

/** What `callboardEffects` is in the main process. */
interface LiveEffects {
  readonly notifications: {
    readonly title: string
    readonly body: string
    emit(event: 'click', details: object): void
  }[]
  readonly trayMenus: ({ readonly items: { readonly label: string }[] } | null)[]
  readonly progress: { readonly value: number; readonly mode: string }[]
  readonly trayTips: string[]
  readonly keptAwake: string[]
  readonly opened: string[]
}

/** What the desktop tests of this process run on. */
export const desktopRuntime = chooseDesktopRuntime()

if (desktopRuntime.dist !== undefined) process.env.ELECTRON_OVERRIDE_DIST_PATH = desktopRuntime.dist
// The script that starts the stand-in must not meet an older Node on the PATH.
process.env.STANDIN_NODE = process.execPath

const EFFECTS = join(import.meta.dirname, 'desktop-effects.cjs')
const PROJECT = resolve(import.meta.dirname, '..', '..')

/**
 * Starts the built app and waits for the document of its first window.
 *
 * The same for Electron and the stand-in: a spec need not know which it runs on, and should say `desktopRuntime.description`
 * where it matters. Never assert `page.url()`: the stand-in's pages have another one.
 */
export async function launchDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'callboard-desktop-'))
  const app = await _electron.launch({
    args: ['-r', EFFECTS, options.appPath ?? PROJECT, `--user-data-dir=${dataDir}`, ...(options.args ?? [])],
    env: { ...personsEnvironment(), ...options.env },
    // Otherwise Playwright overrides the app's own choice of colours.
    colorScheme: null,
  })
  watchDesktopPolicy(app.context())
  let output = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const page = await app.firstWindow()
  // A window begins as about:blank in Electron as well; what a test wants is the app's own document.
  await page.waitForURL((url) => url.protocol !== 'about:')
  return {
    app,
    page,
    dataDir,
    output: () => output,
    effects: () => app.evaluate(readEffects),
    clickNotification: (index) => app.evaluate(clickNotification, index),
    lookAway: async () => {
      const window = await app.browserWindow(page)
      await window.evaluate(lookAway)
    },
    close: async () => {
      const child = app.process()
      await app.evaluate(meansToQuit)
      await app.close()
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
      return child.exitCode
    },
  }
}

/** The environment without what would lead the app to a person's own data. */
function personsEnvironment(): Record<string, string> {
  const { CALLBOARD_DATA_DIR: _, ...rest } = process.env
  return rest as Record<string, string>
}

// The functions below run in the main process, as source text: they close over nothing.

function readEffects(): DesktopEffects {
  const { notifications, trayMenus, ...rest } = (globalThis as unknown as { callboardEffects: LiveEffects })
    .callboardEffects
  return {
    notifications: notifications.map(({ title, body }) => ({ title, body })),
    trayMenus: trayMenus.map((menu) => menu?.items.map((item) => item.label) ?? []),
    ...rest,
  }
}

/** A window comes to the front when it is first shown, so that is waited for. */
function lookAway(window: import('electron').BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const away = (): void => {
      window.blur()
      resolve()
    }
    if (window.isVisible()) away()
    else window.once('show', () => setImmediate(away))
  })
}

function meansToQuit({ dialog }: typeof import('electron')): void {
  dialog.showMessageBox = async (...args: unknown[]) => {
    const { buttons = [] } = args.at(-1) as { readonly buttons?: readonly string[] }
    return { response: Math.max(0, buttons.indexOf('Quit')), checkboxChecked: false }
  }
}

function clickNotification(_electronModule: unknown, index: number): void {
  const { notifications } = (globalThis as unknown as { callboardEffects: LiveEffects }).callboardEffects
  const notification = notifications[index]
  if (!notification) throw new Error(`${notifications.length} notifications were shown, there is no number ${index}`)
  notification.emit('click', {})
}
