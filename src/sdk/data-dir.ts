import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

function platformDataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Callboard')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Callboard')
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Callboard')
}

/** The folder that the person chose in the settings instead of the platform's own; null where they chose none. */
function chosenDataDir(home: string): string | null {
  try {
    const choice: unknown = JSON.parse(readFileSync(join(home, 'data-folder.json'), 'utf8'))
    const { path } = choice as { readonly path?: unknown }
    return typeof path === 'string' && isAbsolute(path) ? path : null
  } catch {
    // No such file, or not what a host writes: nothing was chosen.
    return null
  }
}

/** The data folder that the host uses where nothing else is said. The same rule as the host's own. */
export function defaultDataDir(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.CALLBOARD_DATA_DIR) return resolve(env.CALLBOARD_DATA_DIR)
  const home = platformDataDir(env, platform)
  return chosenDataDir(home) ?? home
}
