import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What runs the built app in desktop tests. */
export interface DesktopRuntime {
  readonly kind: 'electron' | 'stand-in'
  /** One line for people: which, and why. */
  readonly description: string
  /** The folder of the executable, as `ELECTRON_OVERRIDE_DIST_PATH` takes it; undefined for Electron's own place. */
  readonly dist: string | undefined
}

const STAND_IN = join(import.meta.dirname, 'electron-stand-in', 'dist')

/** Where Electron's binary is, if it has been downloaded: its package has no install script, it comes at first use. */
function installedElectron(): string | undefined {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const binary = join(folder, 'dist', readFileSync(note, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

/**
 * Chooses what desktop tests run on: Electron where its binary is, otherwise the stand-in.
 *
 * On Linux, Electron needs a display: `xvfb-run npm test` gives it one where there is none. As root it also needs
 * `--no-sandbox`, which Playwright adds.
 *
 * @throws {Error} on Windows without Electron: the stand-in is started by a shell script
 */
export function chooseDesktopRuntime(env: NodeJS.ProcessEnv = process.env): DesktopRuntime {
  const named = env.ELECTRON_OVERRIDE_DIST_PATH
  if (named && named !== STAND_IN) {
    return { kind: 'electron', dist: named, description: `Electron in ${named} (ELECTRON_OVERRIDE_DIST_PATH)` }
  }
  const binary = installedElectron()
  const hasDisplay = process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
  if (binary && hasDisplay) return { kind: 'electron', dist: undefined, description: `Electron (${binary})` }
  if (process.platform === 'win32') {
    throw new Error('Desktop tests need Electron, which is not installed: run npx install-electron')
  }
  const why = binary
    ? 'Electron is installed but has no display: xvfb-run npm test gives it one'
    : 'Electron is not installed: npx install-electron downloads it'
  return { kind: 'stand-in', dist: STAND_IN, description: `the stand-in for Electron (${why})` }
}
