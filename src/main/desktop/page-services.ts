import { shell } from 'electron'
import type { Studio } from '../studio.ts'
import { createDataFolder, type DataFolderPlace } from './data-folder.ts'
import { chooseFolder } from './dialogs.ts'
import { createShowFiles, type ShowFiles } from './show-files.ts'

export interface FolderOptions {
  readonly dataDir: string
  /** The platform's own data folder, and whether another was named at the start. */
  readonly home: { readonly path: string; readonly fixed: boolean }
}

/** The data folder, with the system's file manager and dialog. */
export function openDataFolder({ dataDir, home }: FolderOptions): DataFolderPlace {
  return createDataFolder({
    current: dataDir,
    home: home.path,
    fixed: home.fixed,
    openPath: (path) => shell.openPath(path),
    choosePath: () => chooseFolder({ title: 'Choose the data folder for the next start' }),
  })
}

/** A show's files, and the system's ways to look at them and to choose where copies go. */
export function openShowFiles(studio: Studio): ShowFiles {
  return createShowFiles({
    commands: studio.dispatch,
    findArtifact: studio.findArtifact,
    showItem: (path) => shell.showItemInFolder(path),
    choosePath: (folder) =>
      chooseFolder({ title: `Choose where to put the folder “${folder}”`, buttonLabel: 'Export here' }),
  })
}
