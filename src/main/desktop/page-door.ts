import type { IpcMain, IpcMainEvent } from 'electron'
import type { CHANNELS } from './channels.ts'
import { isTrustedSender } from './trusted-sender.ts'

type FromPage = (typeof CHANNELS)['line' | 'listening']

export interface PageDoorOptions {
  readonly ipc: Pick<IpcMain, 'on'>
  /** Id of our window's `webContents`; null while there is no window. */
  readonly windowId: () => number | null
  readonly reportRefused: (channel: string) => void
}

/** The only way in for messages of the page. */
export interface PageDoor {
  /** Calls `listener` for messages of our own page; all others are refused, and their ports closed. */
  listen(channel: FromPage, listener: (ports: IpcMainEvent['ports']) => void): void
}

function isTrusted(event: IpcMainEvent, windowId: number | null): boolean {
  try {
    return isTrustedSender(event, windowId)
  } catch {
    // Electron throws where a frame has gone between the message and the question.
    return false
  }
}

export function createPageDoor({ ipc, windowId, reportRefused }: PageDoorOptions): PageDoor {
  return {
    listen: (channel, listener) => {
      ipc.on(channel, (event) => {
        if (isTrusted(event, windowId())) return listener(event.ports)
        for (const port of event.ports) port.close()
        reportRefused(channel)
      })
    },
  }
}
