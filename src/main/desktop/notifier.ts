import type { NavigationTarget } from '../../shared/contract/desktop-api.ts'
import type { Notice } from '../../shared/contract/feed-messages.ts'

/** What is used of Electron's `Notification`. */
export interface OsNotification {
  show(): void
  on(event: 'click' | 'close', listener: () => void): unknown
}

export interface NotifierOptions {
  readonly create: (options: { title: string; body: string }) => OsNotification
  readonly onClick: (target: NavigationTarget) => void
  /** Whether the person looks at the window just now: then the page says it. */
  readonly inFront: () => boolean
}

/** Not every desktop says when a notification was put away, so only so many are kept for a click. */
const KEPT = 100

/** What the desktop is told. */
export interface Notifier {
  /** A notice, quiet while the window is in front; a click leads to its step. */
  show(notice: Notice): void
  /** Something of the app itself. */
  say(words: { readonly title: string; readonly body: string }): void
}

/** Shows notices as the system's notifications. */
export function createNotifier({ create, onClick, inFront }: NotifierOptions): Notifier {
  // A notification that nothing refers to is collected, and its click is lost.
  const kept = new Set<OsNotification>()

  function keep(notification: OsNotification): void {
    kept.add(notification)
    for (const oldest of kept) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
    notification.on('close', () => kept.delete(notification))
  }

  return {
    show: ({ title, body, runId, stepId }) => {
      if (inFront()) return
      const notification = create({ title, body })
      keep(notification)
      notification.on('click', () => {
        kept.delete(notification)
        onClick({ runId, stepId })
      })
      notification.show()
    },
    say: ({ title, body }) => {
      const notification = create({ title, body })
      keep(notification)
      notification.show()
    },
  }
}
