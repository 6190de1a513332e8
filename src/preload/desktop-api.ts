import type { IpcRenderer } from 'electron'
import type { DesktopApi, NavigationTarget } from '../shared/contract/desktop-api.ts'
import { CHANNELS } from './channels.ts'
import { openLine } from './line.ts'

export type Ipc = Pick<IpcRenderer, 'on' | 'off' | 'send' | 'postMessage'>

/** Builds what the page is given. Neither Electron's event objects nor its channels can be reached through it. */
export function createDesktopApi(ipc: Ipc, platform: string): DesktopApi {
  return {
    platform,
    openFeed: (handlers) => openLine(handlers, (port) => ipc.postMessage(CHANNELS.line, null, [port])),
    onNavigate: (listener) => {
      const hear = (_event: unknown, target: NavigationTarget): void => listener(target)
      ipc.on(CHANNELS.go, hear)
      ipc.send(CHANNELS.listening)
      return () => void ipc.off(CHANNELS.go, hear)
    },
  }
}
