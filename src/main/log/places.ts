import { join } from 'node:path'

/** Where the program's own log and what it leaves of crashes are kept in a data folder. */
export interface LogPlaces {
  readonly folder: string
  readonly file: string
  /** Says who has the folder open; what is still there when nobody has was not closed. */
  readonly openMark: string
  /** Minidumps of Electron's processes. */
  readonly dumps: string
}

/** @param root absolute path of the data folder */
export function logPlaces(root: string): LogPlaces {
  const folder = join(root, 'logs')
  return {
    folder,
    file: join(folder, 'callboard.log'),
    openMark: join(folder, 'open.json'),
    dumps: join(root, 'crashes'),
  }
}
