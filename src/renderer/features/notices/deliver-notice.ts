import { isTrouble, type Notice } from '../../../shared/contract/feed-messages.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { showHref } from '../../routing/route.ts'
import type { AppStore } from '../../state/store.ts'

interface NoticeOptions {
  readonly notifier: Pick<Bridge, 'notify'>
  readonly store: AppStore
  readonly goTo: (href: string) => void
  /** Whether the person looks at the window just now. */
  readonly inFront: () => boolean
}

/**
 * Takes a notice to the person: by a message in the window that they look at, else by the system where that is allowed.
 *
 * What went well with the show that is on screen needs no message: it is seen.
 */
export function createNoticeDelivery({ notifier, store, goTo, inFront }: NoticeOptions): (notice: Notice) => void {
  return (notice) => {
    const href = showHref(notice.runId, notice.stepId)
    const looking = inFront()
    if (!looking && notifier.notify(notice, () => goTo(href))) return
    const { route, say } = store.getState()
    const onScreen = looking && route.screen === 'show' && route.runId === notice.runId
    if (onScreen && !isTrouble(notice)) return
    say({
      id: notice.id,
      tone: isTrouble(notice) ? 'trouble' : 'news',
      title: notice.title,
      body: notice.body,
      href: onScreen ? null : href,
    })
  }
}
