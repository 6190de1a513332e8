import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startBrowser } from './chromium/browser.ts'
import { parseArguments } from './command-line-arguments.ts'
import { runtime } from './core/runtime.ts'
import { app, becomeReady } from './modules/app.ts'
import { appendedSwitches } from './modules/command-line.ts'
import { setIdentity } from './modules/identity.ts'
import { findWindow } from './modules/windows.ts'

// Does what Electron's executable and its default application do: reads the command line, loads the application, starts
// Chromium, and lets the application be ready.

const args = process.argv.slice(2)
const launch = parseArguments(args)
setIdentity(launch.identity)
process.argv = [process.execPath, ...args]
Object.assign(process.versions, { electron: electronVersion() })
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: join(launch.identity.appPath, 'resources') })

for (const module of launch.preloaded) createRequire(join(process.cwd(), 'x'))(module)
// Not awaited: a main file that never finishes is the application's fault, and is reported as such below.
void loadApplication(launch.mainFile).then(start)

/** The version that the project is made for. */
function electronVersion(): string {
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
  return version
}

async function loadApplication(mainFile: string): Promise<void> {
  // Electron waits for the main file before it is ready, so a main file that waits for that hangs. Node would leave
  // with nothing left to do; say why.
  let loaded = false
  process.once('exit', () => {
    if (loaded || process.exitCode !== undefined) return
    console.error('stand-in: the main file never finished; Electron would hang (a top-level await of whenReady?)')
    process.exitCode = 1
  })
  try {
    await import(pathToFileURL(mainFile).href)
    loaded = true
  } catch (error) {
    console.error('App threw an error during load\n', error)
    process.exit(1)
  }
}

async function start(): Promise<void> {
  if (runtime.quitting) return
  const profile = join(app.getPath('sessionData'), 'stand-in-chromium')
  const browser = await startBrowser(profile, appendedSwitches())
  runtime.browser = browser
  process.once('exit', () => browser.process.kill('SIGKILL'))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit())
  const root = browser.connection.session()
  root.on('Target.targetDestroyed', ({ targetId }) => findWindow((entry) => entry.targetId() === targetId)?.destroy())
  await root.send('Target.setDiscoverTargets', { discover: true })
  // Playwright waits for this line, at a line's beginning.
  process.stderr.write(`\nDevTools listening on ${browser.endpoint}\n`)
  becomeReady()
}
