import type { IpcRenderer } from 'electron'
import type { Answer, DesktopApi, DesktopCall, DesktopCalls } from '../shared/contract/desktop-api.ts'
import { CHANNELS } from './channels.ts'
import { openLine } from './line.ts'

export type Ipc = Pick<IpcRenderer, 'on' | 'off' | 'send' | 'invoke' | 'postMessage'>

/** Builds what the page is given. Neither Electron's event objects nor its channels can be reached through it. */
export function createDesktopApi(ipc: Ipc, platform: string): DesktopApi {
  /** What the main process says on a channel; its message is what it was typed as there (`ToPage`). */
  const hear = <T>(channel: string, listener: (message: T) => void): (() => void) => {
    const heard = (_event: unknown, message: T): void => listener(message)
    ipc.on(channel, heard)
    return () => void ipc.off(channel, heard)
  }
  const ask = <C extends DesktopCall>(
    channel: C,
    ...given: Parameters<DesktopCalls[C]>
  ): Promise<Answer<ReturnType<DesktopCalls[C]>>> => ipc.invoke(channel, ...given)

  return {
    platform,
    openFeed: (handlers) => openLine(handlers, (port) => ipc.postMessage(CHANNELS.line, null, [port])),
    onNavigate: (listener) => {
      const stop = hear(CHANNELS.go, listener)
      ipc.send(CHANNELS.listening)
      return stop
    },
    onCommand: (listener) => hear(CHANNELS.command, listener),
    dataFolder: () => ask('folder:read'),
    openDataFolder: () => ask('folder:open'),
    chooseDataFolder: () => ask('folder:choose'),
    revealArtifact: (artifactId) => ask('artifact:reveal', artifactId),
    exportShow: (runId) => ask('show:export', runId),
    updates: () => ask('updates:read'),
  }
}
