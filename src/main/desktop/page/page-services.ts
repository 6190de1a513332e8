import { shell, utilityProcess } from 'electron'
import type { Studio } from '../../studio.ts'
import { chooseFile, chooseFolder, warn } from '../dialogs.ts'
import type { Report } from '../trouble/report.ts'
import { createReportSaver } from '../trouble/report-saver.ts'
import { createDataFolder, type DataFolderPlace } from './data-folder.ts'
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

/**
 * Saves a report for somebody else, with the system's dialog and file manager.
 *
 * @param program absolute path of the built command line
 */
export function openReportSaver(dataDir: string, program: string, report: Report): () => void {
  const save = createReportSaver({
    fork: (entry, args, options) => utilityProcess.fork(entry, args, options),
    program,
    dataDir,
    chooseFile: () => chooseFile({ title: 'Save a report', defaultPath: 'callboard-report.zip' }),
    showItem: (file) => shell.showItemInFolder(file),
    warn: (message, detail) => warn(message, detail, report),
  })
  return () => {
    save().catch((error: unknown) => report('could not save a report', error))
  }
}
