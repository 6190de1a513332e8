import { existsSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type * as E from 'electron'
import { refuse } from '../core/loud.ts'
import { commandLine } from './command-line.ts'
import { identity } from './identity.ts'

type PathName = Parameters<E.App['getPath']>[0]

const overridden = new Map<string, string>()

function defaultPath(name: PathName): string {
  const home = homedir()
  switch (name) {
    case 'home':
      return home
    case 'appData':
      if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
      return process.env.XDG_CONFIG_HOME ?? join(home, '.config')
    case 'userData':
      return commandLine.getSwitchValue('user-data-dir') || join(getPath('appData'), identity().name)
    case 'sessionData':
      return getPath('userData')
    case 'logs':
      return join(getPath('userData'), 'logs')
    case 'crashDumps':
      return join(getPath('userData'), 'Crashpad')
    case 'temp':
      return tmpdir()
    case 'exe':
      return process.execPath
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return join(home, name.charAt(0).toUpperCase() + name.slice(1))
    default:
      return refuse(`app.getPath('${name}') is not modelled`)
  }
}

export function getPath(name: PathName): string {
  const path = overridden.get(name) ?? defaultPath(name)
  if (name === 'userData') mkdirSync(path, { recursive: true })
  return path
}

/** @throws {Error} for a relative path, and for a folder that is not there */
export function setPath(name: string, path: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute')
  if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
  overridden.set(name, path)
}
