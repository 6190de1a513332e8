import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { CallboardError } from '../../shared/contract/errors.ts'
import { readChosenDataDir } from './chosen-data-dir.ts'
import { syncFolderNow } from './files/durable.ts'

/** The platform's folder for application data, as Electron chooses it too. */
export function platformDataDir(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Callboard')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Callboard')
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Callboard')
}

/** The data folder where nothing else is said: the one that the person has chosen, else the platform's. */
export function defaultDataDir(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.CALLBOARD_DATA_DIR) return resolve(env.CALLBOARD_DATA_DIR)
  const home = platformDataDir(env, platform)
  return readChosenDataDir(home) ?? home
}

/** Names inside a data folder. */
export interface DataDir {
  readonly root: string
  readonly database: string
  readonly lock: string
  readonly serverFile: string
  readonly tokenFile: string
  readonly runs: string
  /** Daily copies of the database. */
  readonly backups: string
  /** Takes up room that is given up when the disk is full. */
  readonly reserve: string
  /** Damaged databases, set aside. */
  readonly damaged: string
}

/**
 * Makes a folder and those above it, each durable in its parent: what is kept in it must not go with its name.
 *
 * Not `mkdirSync` with `recursive`: that never returns where a file system refuses a name as "not found" though its
 * parent is there (Linux's /proc does, in Node 24).
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  if (!existsSync(dirname(path))) makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
  syncFolderNow(dirname(path))
}

function unwritable(root: string, cause: unknown): CallboardError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new CallboardError('DATA_DIR_UNWRITABLE', `The data folder cannot be written: ${root} (${why})`, { cause })
}

/** The names inside a data folder, whether it is there or not. */
export function dataDirAt(path: string): DataDir {
  const root = resolve(path)
  return {
    root,
    database: join(root, 'callboard.db'),
    lock: join(root, 'owner.lock'),
    serverFile: join(root, 'server.json'),
    tokenFile: join(root, 'token'),
    runs: join(root, 'runs'),
    backups: join(root, 'backups'),
    reserve: join(root, 'reserve'),
    damaged: join(root, 'damaged'),
  }
}

/**
 * Makes sure that a data folder is there and can be written.
 *
 * @throws CallboardError `DATA_DIR_UNWRITABLE` with what is wrong
 */
export function prepareDataDir(path: string): DataDir {
  const root = resolve(path)
  try {
    makeFolder(root)
    if (!statSync(root).isDirectory()) throw new Error('it is not a folder')
    accessSync(root, constants.W_OK | constants.X_OK)
  } catch (thrown) {
    throw unwritable(root, thrown)
  }
  return dataDirAt(root)
}
