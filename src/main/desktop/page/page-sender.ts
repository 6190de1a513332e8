import type { WebContents } from 'electron'
import type { ToPage } from './channels.ts'

/** The only way out for messages to the page; a window that is gone hears nothing. */
export function sendToPage<C extends keyof ToPage>(
  contents: Pick<WebContents, 'send' | 'isDestroyed'> | null,
  channel: C,
  ...message: ToPage[C]
): void {
  if (contents && !contents.isDestroyed()) contents.send(channel, ...message)
}
