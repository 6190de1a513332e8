import { mkdirSync } from 'node:fs'
import type { App, CrashReporter } from 'electron'
import { keepNewest } from '../../log/keep-newest.ts'

/** Dumps that are kept; each has a few MiB. */
const MOST = 10

/**
 * Keeps what Electron's processes leave when they crash, on this machine only. To be called before the app is ready: processes that
 * were started before are not watched.
 *
 * A dump is memory, with whatever was in it. So nothing is ever sent, and only the person's own account can read the folder.
 *
 * @param folder absolute path
 */
export function keepCrashDumps(
  app: Pick<App, 'setPath'>,
  crashReporter: Pick<CrashReporter, 'start'>,
  folder: string,
): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  keepNewest(folder, /\.dmp$/, MOST)
  app.setPath('crashDumps', folder)
  crashReporter.start({ uploadToServer: false })
}
