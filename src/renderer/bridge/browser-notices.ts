import type { Notice } from '../../shared/contract/feed-messages.ts'
import type { NoticeLeave } from './bridge.ts'

/** Whether the browser lets the page notify. Insecure pages and some browsers have no `Notification` at all. */
export const noticeLeave = (): NoticeLeave => ('Notification' in window ? Notification.permission : 'unsupported')

/** Asks once; a person who said no is not asked again. */
export function askToNotify(): void {
  if (noticeLeave() !== 'default') return
  // The answer is read at the next notice; a browser that refuses to ask is as good as one that says no.
  Notification.requestPermission().catch(() => {})
}

/** Shows a notice through the browser. False where it may not. One `tag` a notice, so that two windows show one. */
export function showBrowserNotice(notice: Notice, onOpen: () => void): boolean {
  if (noticeLeave() !== 'granted') return false
  const shown = new Notification(notice.title, { body: notice.body, tag: notice.id })
  shown.addEventListener('click', () => {
    window.focus()
    shown.close()
    onOpen()
  })
  return true
}
