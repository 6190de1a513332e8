import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { QuitQuestion } from './leaving/words.ts'
import type { Report } from './trouble/report.ts'

/** Lets the person choose a folder, or make one; null where they choose none. */
export async function chooseFolder(words: Pick<OpenDialogOptions, 'title' | 'buttonLabel'>): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({ ...words, properties: ['openDirectory', 'createDirectory'] })
  return filePaths[0] ?? null
}

/** Lets the person choose a place and a name for a file; null where they choose none. Replacing one that is there is asked about. */
export async function chooseFile(words: Pick<SaveDialogOptions, 'title' | 'defaultPath'>): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    ...words,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}

/** Whether the person means to quit. Closing the question does not. */
export async function askToQuit({ quit, ...words }: QuitQuestion): Promise<boolean> {
  const answer = await dialog.showMessageBox({ type: 'question', ...words, defaultId: 0, cancelId: 0, noLink: true })
  return answer.response === quit
}

/** Tells of something that went wrong. Not an error box: that would hold up everything that runs until it is closed. */
export function warn(message: string, detail: string, report: Report): void {
  const told = dialog.showMessageBox({ type: 'warning', message, detail })
  told.catch((error: unknown) => report(`${message}: ${detail}`, error))
}
