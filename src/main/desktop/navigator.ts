import type { NavigationTarget } from '../../shared/contract/desktop-api.ts'

/** Leads the person to a show. */
export interface Navigator {
  /** Brings the window forward, opening one where there is none, and shows the target there. */
  go(target: NavigationTarget): void
  /** The page says that it can be led. */
  pageListens(): void
  /** The page was left, reloaded or has crashed. */
  pageGone(): void
}

export interface NavigatorOptions {
  readonly showWindow: () => void
  readonly send: (target: NavigationTarget) => void
}

/** Keeps the latest target until the page can be led there: a window may have to be opened first. */
export function createNavigator({ showWindow, send }: NavigatorOptions): Navigator {
  let listening = false
  let pending: NavigationTarget | null = null
  return {
    go: (target) => {
      showWindow()
      if (listening) send(target)
      else pending = target
    },
    pageListens: () => {
      listening = true
      if (pending) send(pending)
      pending = null
    },
    pageGone: () => {
      listening = false
    },
  }
}
