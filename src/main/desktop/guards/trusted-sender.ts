import { isOurPage } from './origin.ts'

/** What is looked at of a message's sender; Electron's `IpcMainEvent` fits. */
export interface MessageEvent {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/**
 * Whether a message comes from the main frame of our window, showing our page.
 *
 * A frame that is gone (null), a sub-frame, another window and a window that shows anything else, `about:blank`
 * included, are not trusted.
 *
 * @param windowId id of our window's `webContents`; null while there is no window
 */
export function isTrustedSender(event: MessageEvent, windowId: number | null): boolean {
  if (windowId === null || event.sender.id !== windowId) return false
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOurPage(frame.url)
}
