import type { AppUpdater } from 'electron-updater'
import type { Report } from '../trouble/report.ts'
import type { Updater } from './updater.ts'

type Library = typeof import('electron-updater')

/**
 * The updater of the package that this is.
 *
 * Chosen by the system alone. The library itself looks for a note of the packer's on Linux, by which it would run a package manager
 * as root.
 */
function createFor(platform: NodeJS.Platform, library: Library): AppUpdater {
  if (platform === 'win32') return new library.NsisUpdater()
  return platform === 'darwin' ? new library.MacUpdater() : new library.AppImageUpdater()
}

/** Loads electron-updater: only in a package, and only where somebody wants updates. */
export async function loadElectronUpdater(report: Report): Promise<Updater> {
  const library: Library = (await import('electron-updater')).default
  const updater = createFor(process.platform, library)
  updater.logger = null
  updater.autoDownload = false
  // Read when a download has ended, and again at the end of the app, before which `installAtQuit` has the last word.
  updater.autoInstallOnAppQuit = true
  updater.autoRunAppAfterInstall = false
  return {
    async check() {
      const result = await updater.checkForUpdates()
      return result?.isUpdateAvailable ? result.updateInfo.version : null
    },
    async download(signal) {
      const token = new library.CancellationToken()
      const cancel = (): void => token.cancel()
      signal.throwIfAborted()
      signal.addEventListener('abort', cancel, { once: true })
      try {
        await updater.downloadUpdate(token)
      } finally {
        signal.removeEventListener('abort', cancel)
      }
    },
    installAtQuit(yes) {
      updater.autoInstallOnAppQuit = yes
      if (yes) updater.once('error', (error) => report('could not put the newer version in place', error))
    },
  }
}
