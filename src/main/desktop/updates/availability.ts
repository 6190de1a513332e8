import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { NoUpdates } from '../../../shared/contract/desktop-api.ts'

/** Written by the packer where it was told where newer versions will be kept. */
const FEED_FILE = 'app-update.yml'

export interface Installation {
  readonly isPackaged: boolean
  readonly platform: NodeJS.Platform
  /** Absolute path of the package's resources. */
  readonly resources: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * Why this installation cannot bring itself up to date; null where it can.
 *
 * On Linux only an AppImage can: what a package manager has installed is for it to replace, as root.
 */
export function whyNoUpdates({ isPackaged, platform, resources, env }: Installation): NoUpdates | null {
  if (!isPackaged) return 'not-packaged'
  if (!existsSync(join(resources, FEED_FILE))) return 'no-feed'
  return platform === 'linux' && !env.APPIMAGE ? 'package-manager' : null
}
