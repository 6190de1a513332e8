import type { NavigationTarget } from '../../shared/contract/desktop-api.ts'
import type { ShortcutId } from '../../shared/contract/shortcuts.ts'

/** What the page is told to do. */
export type PageOrder =
  | { readonly kind: 'go'; readonly target: NavigationTarget }
  | { readonly kind: 'command'; readonly command: ShortcutId }

/** Leads the person to a show, or does on the page what they chose in a menu. */
export interface Navigator {
  /** Brings the window forward, opening one where there is none, and shows the target there. */
  go(target: NavigationTarget): void
  /** Brings the window forward as well, and does there what the shortcut does. */
  command(command: ShortcutId): void
  /** The page says that it can be led. */
  pageListens(): void
  /** The page was left, reloaded or has crashed. */
  pageGone(): void
}

export interface NavigatorOptions {
  readonly showWindow: () => void
  readonly send: (order: PageOrder) => void
}

/** Keeps the latest order until the page can take it: a window may have to be opened first. */
export function createNavigator({ showWindow, send }: NavigatorOptions): Navigator {
  let listening = false
  let pending: PageOrder | null = null

  function give(order: PageOrder): void {
    showWindow()
    if (listening) send(order)
    else pending = order
  }

  return {
    go: (target) => give({ kind: 'go', target }),
    command: (command) => give({ kind: 'command', command }),
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
