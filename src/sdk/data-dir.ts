import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The data folder that the host uses where nothing else is said. The same rule as the host's own. */
export function defaultDataDir(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.CALLBOARD_DATA_DIR) return resolve(env.CALLBOARD_DATA_DIR)
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Callboard')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Callboard')
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Callboard')
}
