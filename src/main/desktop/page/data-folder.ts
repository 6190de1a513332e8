import type { DataFolder } from '../../../shared/contract/desktop-api.ts'
import { CallboardError } from '../../../shared/contract/errors.ts'
import { readChosenDataDir, writeChosenDataDir } from '../../storage/chosen-data-dir.ts'
import { prepareDataDir } from '../../storage/data-dir.ts'

export interface DataFolderOptions {
  /** The folder in use. */
  readonly current: string
  /** The platform's own folder, where the choice is kept. */
  readonly home: string
  /** Whether the folder in use was named at the start. */
  readonly fixed: boolean
  /** Opens a folder in the file manager; resolves with what went wrong, or nothing. */
  readonly openPath: (path: string) => Promise<string>
  /** Lets the person choose a folder; null where they choose none. */
  readonly choosePath: () => Promise<string | null>
}

/** The data folder as the settings screen sees it. */
export interface DataFolderPlace {
  read(): DataFolder
  open(): Promise<null>
  /** @throws CallboardError `DATA_DIR_UNWRITABLE` where the chosen folder cannot be one; nothing is changed then */
  choose(): Promise<DataFolder>
}

/** Nothing is moved: the folder of the next start holds what it holds, and the one in use stays what it is. */
export function createDataFolder({ current, home, fixed, openPath, choosePath }: DataFolderOptions): DataFolderPlace {
  const read = (): DataFolder => ({ current, next: fixed ? current : (readChosenDataDir(home) ?? home), fixed })
  return {
    read,
    async open() {
      const trouble = await openPath(current)
      if (trouble) throw new CallboardError('INTERNAL', `The folder could not be opened: ${trouble}`)
      return null
    },
    async choose() {
      if (fixed) throw new CallboardError('NOT_ALLOWED', 'The data folder was named when Callboard was started.')
      const path = await choosePath()
      if (path === null) return read()
      writeChosenDataDir(home, prepareDataDir(path).root)
      return read()
    },
  }
}
