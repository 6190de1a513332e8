import type { Answer, DataFolder, DesktopApi } from '../../shared/contract/desktop-api.ts'
import { CallboardError, isErrorCode } from '../../shared/contract/errors.ts'

/** The data folder, where the host is a desktop. What cannot be done rejects with a `CallboardError`. */
export interface FolderActions {
  read(): Promise<DataFolder>
  open(): Promise<null>
  /** Lets the person choose the folder of the next start. */
  choose(): Promise<DataFolder>
}

/** The error is made again here: on the way out of the preload script's world it would lose its code. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer
  if (settled.ok) return settled.value
  const { code, message } = settled.error
  throw new CallboardError(isErrorCode(code) ? code : 'INTERNAL', message)
}

export const createFolderActions = (api: DesktopApi): FolderActions => ({
  read: () => unwrap(api.dataFolder()),
  open: () => unwrap(api.openDataFolder()),
  choose: () => unwrap(api.chooseDataFolder()),
})
